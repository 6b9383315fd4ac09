package com.codementee.mail;

import com.codementee.mail.Mailer.Delivery;
import com.codementee.mail.OutboxStore.OutboxMail;
import com.codementee.notifications.NotificationKind;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends the mails of one cause in turn and retries only those that fail. After a crash between sending a mail and
 * marking it as sent, the mail is repeated with the same Message-ID.
 *
 * <p>The number of concurrent deliveries is limited, so a backlog does not open one connection to the provider per
 * mail.
 */
@Component
class OutboxDelivery {

    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int MAX_CONCURRENT = 12;
    private static final Duration QUEUE_DELAY = Duration.ofMillis(250);

    /** Longer than all of the mailer's timeouts together, so an older attempt has died with its process. */
    private static final Duration MAX_ATTEMPT_DURATION = Duration.ofMinutes(2);

    private static final Duration MAX_DELAY = Duration.ofHours(1);

    /** The age at which an unsent mail is given up. */
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final OutboxStore store;
    private final Mailer mailer;
    private final MimeMessageFactory mime;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

    /** The mail with a month's documents was given up. Published in the transaction that records it. */
    record MonthlyInvoicesUndelivered(YearMonth month) {}

    OutboxDelivery(
            OutboxStore store, Mailer mailer, MimeMessageFactory mime, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mailer = mailer;
        this.mime = mime;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the unsent mails of a cause, then removes the job or reschedules it. */
    CompletionHandler<Void> attempt(String cause) {
        return sendAll(cause)
                .<CompletionHandler<Void>>map(when -> (complete, operations) -> operations.reschedule(complete, when))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private Optional<Instant> sendAll(String cause) {
        if (!acquirePermit()) return Optional.of(clock.instant().plus(QUEUE_DELAY));
        try {
            store.muteUnwanted(cause, NotificationKind.allRequired(), clock.instant());
            return store.listUnsent(cause).stream()
                    .map(this::send)
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        } finally {
            permits.release();
        }
    }

    /**
     * Sends a mail, after earlier invitations to the same recipient, and returns the time of the next attempt, if any.
     */
    private Optional<Instant> send(OutboxMail mail) {
        var now = clock.instant();
        return store.startAttempt(mail.id(), now, now.minus(MAX_ATTEMPT_DURATION))
                .map(copied -> send(mail, copied))
                .orElseGet(() -> store.supersede(mail.id(), now) || store.dropOutdated(mail.id(), now)
                        ? Optional.empty() : Optional.of(now.plus(QUEUE_DELAY)));
    }

    private Optional<Instant> send(OutboxMail mail, boolean copied) {
        return switch (deliver(mail, copied)) {
            case Delivery.Accepted() -> {
                store.markSent(mail.id(), clock.instant());
                yield Optional.empty();
            }
            case Delivery.Refused(String reason) -> {
                giveUp(mail);
                log.error("Gave up on mail {}: its recipient was refused ({})", mail.id(), reason);
                yield Optional.empty();
            }
            case Delivery.Failed failed -> retryOrGiveUp(mail, failed);
        };
    }

    private Delivery deliver(OutboxMail mail, boolean copied) {
        try {
            return mime.envelope(mail)
                    .map(envelope -> mailer.send(copied ? envelope.withoutCopy() : envelope))
                    .orElseGet(() -> new Delivery.Refused("invalid address"));
        } catch (RuntimeException problem) {
            return new Delivery.Failed(problem.getClass().getSimpleName());
        }
    }

    private Optional<Instant> retryOrGiveUp(OutboxMail mail, Delivery.Failed failed) {
        var now = clock.instant();
        int attempts = mail.attempts() + 1;
        if (now.isBefore(mail.createdAt().plus(MAX_AGE))) {
            store.countAttempt(mail.id(), failed.copied());
            log.warn("Mail {} could not be sent, attempt {} ({})", mail.id(), attempts, failed.reason());
            return Optional.of(now.plus(RetryBackOff.delay(attempts, MAX_DELAY)));
        }
        giveUp(mail);
        log.error("Gave up on mail {} after a day and {} attempts ({})", mail.id(), attempts, failed.reason());
        return Optional.empty();
    }

    /** Marks a mail as failed. Nobody but its recipient would miss a month's documents, so that is announced. */
    private void giveUp(OutboxMail mail) {
        var month = mail.attached().month();
        transactions.run(() -> {
            store.markFailed(mail.id(), clock.instant());
            if (month != null) events.publishEvent(new MonthlyInvoicesUndelivered(YearMonth.from(month)));
        });
    }

    private boolean acquirePermit() {
        try {
            return permits.tryAcquire(QUEUE_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
