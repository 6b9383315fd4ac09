package com.codementee.mail;

import com.codementee.mail.Mailer.Delivery;
import com.codementee.mail.OutboxStore.OutboxMail;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Posts the mails of one cause, one after the other. A crash between posting and marking repeats a mail with the same
 * Message-ID; one that fails is tried again without those that did not.
 *
 * <p>Only some mails are on their way at once, so that a backlog does not open a connection to the provider for each.
 */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int AT_ONCE = 12;
    private static final Duration QUEUE = Duration.ofMillis(250);

    /** Longer than all of the mailer's time-outs: a sending that is older died with its process. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    private static final Duration MAX_DELAY = Duration.ofHours(1);

    /** After a day a mail is given up. */
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final OutboxStore store;
    private final Mailer mailer;
    private final MimeMessageFactory mime;
    private final InstantSource clock;
    private final Semaphore lanes = new Semaphore(AT_ONCE, true);

    OutboxDelivery(OutboxStore store, Mailer mailer, MimeMessageFactory mime, InstantSource clock) {
        this.store = store;
        this.mailer = mailer;
        this.mime = mime;
        this.clock = clock;
    }

    /** Tries to post them and says what becomes of the job: done, or again later. */
    CompletionHandler<Void> attempt(String cause) {
        return again(cause)
                .<CompletionHandler<Void>>map(when -> (complete, operations) -> operations.reschedule(complete, when))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private Optional<Instant> again(String cause) {
        if (!enter()) return Optional.of(clock.instant().plus(QUEUE));
        try {
            return store.open(cause).stream().map(this::post).flatMap(Optional::stream).min(Comparator.naturalOrder());
        } finally {
            lanes.release();
        }
    }

    /** Posts a mail and returns when to try again, if it has to be. An earlier one to the same person goes first. */
    private Optional<Instant> post(OutboxMail mail) {
        var now = clock.instant();
        return store.begin(mail.id(), now, now.minus(LONGEST_SENDING))
                .map(copied -> post(mail, copied))
                .orElseGet(() -> store.supersede(mail.id(), now) ? Optional.empty() : Optional.of(now.plus(QUEUE)));
    }

    private Optional<Instant> post(OutboxMail mail, boolean copied) {
        return switch (delivery(mail, copied)) {
            case Delivery.Accepted() -> {
                store.markSent(mail.id(), clock.instant());
                yield Optional.empty();
            }
            case Delivery.Refused(String reason) -> {
                store.markFailed(mail.id(), clock.instant());
                LOG.error("Mail {} was given up: its recipient is refused ({})", mail.id(), reason);
                yield Optional.empty();
            }
            case Delivery.Failed failed -> later(mail, failed);
        };
    }

    private Delivery delivery(OutboxMail mail, boolean copied) {
        try {
            return mime.posting(mail)
                    .map(posting -> mailer.send(copied ? posting.withoutCopy() : posting))
                    .orElseGet(() -> new Delivery.Refused("not an address"));
        } catch (RuntimeException problem) {
            return new Delivery.Failed(problem.getClass().getSimpleName());
        }
    }

    private Optional<Instant> later(OutboxMail mail, Delivery.Failed failed) {
        var now = clock.instant();
        int attempts = mail.attempts() + 1;
        if (now.isBefore(mail.createdAt().plus(MAX_AGE))) {
            store.countAttempt(mail.id(), failed.copied());
            LOG.warn("Mail {} could not be sent, attempt {} ({})", mail.id(), attempts, failed.reason());
            return Optional.of(now.plus(RetryBackOff.delay(attempts, MAX_DELAY)));
        }
        store.markFailed(mail.id(), now);
        LOG.error("Mail {} was given up after a day and {} attempts ({})", mail.id(), attempts, failed.reason());
        return Optional.empty();
    }

    private boolean enter() {
        try {
            return lanes.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
