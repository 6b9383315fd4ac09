package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.Outbox.Addressed;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tests that mails are sent after the commit, retried while the provider fails, and given up after a day. */
class OutboxDeliveryApiTest extends ApiTest {

    private final SandboxMailbox mailbox = new SandboxMailbox(app);

    /** Waits because mails from other tests, or from the demo's start, would consume the faults that a test injects. */
    @BeforeEach
    void awaitEmptyOutbox() {
        Await.until("an empty outbox", () -> database().withHandle(sql -> sql.createQuery("""
                        SELECT count(*) = 0
                          FROM outbox_mail
                         WHERE sent_at IS NULL AND failed_at IS NULL AND superseded_at IS NULL AND muted_at IS NULL
                        """)
                .mapTo(Boolean.class)
                .one()));
    }

    @AfterEach
    void clearFaults() {
        injectFault("down", 0);
    }

    @Test
    void sendsOneWelcomeMail() {
        var person = given.freeMentee("Asha <b>Rao</b>");

        var welcome = mailbox.await(person.email().toUpperCase(java.util.Locale.ROOT), "Welcome to Codementee");

        assertThat(welcome.get("to").asString()).isEqualTo(person.email());
        assertThat(welcome.get("from").asString()).isEqualTo("support@codementee.example");
        assertThat(welcome.get("bcc").isNull()).isTrue();
        assertThat(welcome.get("html").asString()).contains("Hello Asha &lt;b&gt;Rao&lt;/b&gt;,")
                .contains(app.address() + "/mentee/book");
        assertThat(welcome.get("text").asString()).contains("Hello Asha <b>Rao</b>,");
        assertThat(welcome.get("attachments").isEmpty()).isTrue();
        assertThat(mailbox.findAll(person.email())).hasSize(1);
    }

    @Test
    void sendsNothingAfterARollback() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var id = Ids.next();
        try {
            app.bean(Transactions.class).run(() -> {
                app.bean(Outbox.class).put("test:" + id, to(email), MailMessage.withSubject("Never").build());
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException _) {
            // expected
        }
        app.bean(Transactions.class)
                .run(() -> app.bean(Outbox.class)
                        .put("test-2:" + id, to(email), MailMessage.withSubject("Later").build()));

        mailbox.await(email, "Later");
        assertThat(mailbox.findAll(email)).hasSize(1);
    }

    @Test
    void sendsOneMailPerCauseAndRecipient() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        for (var subject : List.of("First", "Second")) {
            app.bean(Transactions.class)
                    .run(() -> app.bean(Outbox.class)
                    .put("once:" + email, to(email), MailMessage.withSubject(subject).build()));
        }

        mailbox.await(email, "First");
        assertThat(mailbox.findAll(email)).hasSize(1);
    }

    @Test
    void retriesUntilTheProviderIsBack() {
        injectFault("down", 1);
        var person = given.freeMentee();

        mailbox.await(person.email(), "Welcome");

        awaitMark(person.email());
        assertThat(attempts(person.email())).isEqualTo(2);
    }

    @Test
    void retriesFailedMailsOnly() {
        injectFault("down", 1);
        var first = PersonFixtures.uniqueMarker() + "@people.example";
        var second = PersonFixtures.uniqueMarker() + "@people.example";
        var messages = List.of(
                new Addressed(to(first), MailMessage.withSubject("To one").build()),
                new Addressed(to(second), MailMessage.withSubject("To another").build()));
        app.bean(Transactions.class).run(() -> app.bean(Outbox.class).put("both:" + first, messages));

        mailbox.await(first, "To one");
        mailbox.await(second, "To another");

        awaitMark(first);
        awaitMark(second);
        assertThat(List.of(attempts(first), attempts(second))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void repeatsWithTheSameMessageIdWhenTheResponseIsLost() {
        injectFault("drop-response", 1);
        var person = given.freeMentee();

        Await.until("a second attempt", () -> attempts(person.email()) == 2);

        assertThat(mailbox.findAll(person.email())).as("the provider knows the message by its id").hasSize(1);
    }

    @Test
    void waitsForASlowProvider() {
        injectFault("slow", 1);
        var person = given.freeMentee();

        mailbox.await(person.email(), "Welcome");

        awaitMark(person.email());
        assertThat(attempts(person.email())).isEqualTo(1);
    }

    @Test
    void runsOtherJobsWhileTheProviderIsSlow() {
        injectFault("slow", 1_000);
        var waiting = Stream.generate(() -> PersonFixtures.uniqueMarker() + "@people.example").limit(60).toList();
        for (var email : waiting) {
            app.bean(Transactions.class)
                    .run(() -> app.bean(Outbox.class)
                    .put("slow:" + email, to(email), MailMessage.withSubject("Slow").build()));
        }
        var payments = new PaymentFixtures(app);
        var order = payments.createOrder(given.freeMentee(), "growth");
        payments.pay(order);

        payments.deliverWebhook(order, "order.paid", 1);

        Await.until("the payment", () -> payments.orderStatus(order).equals("paid"));
        assertThat(waiting).anySatisfy(email -> assertThat(column(email, "sent_at")).isNull());
    }

    @Test
    void givesUpAfterADayAndLogsNoEmailAddress() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(OutboxDelivery.class);
        log.start();
        logger.addAppender(log);
        try {
            injectFault("error", 100_000);
            var person = given.freeMentee();
            Await.until("a first attempt", () -> attempts(person.email()) >= 1);

            advance(Duration.ofHours(25));

            Await.until("the end of it", () -> column(person.email(), "failed_at") != null);
            assertThat(mailbox.findAll(person.email())).isEmpty();
            assertThat(log.list).filteredOn(line -> line.getLevel() == Level.ERROR)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anySatisfy(line -> assertThat(line).contains(column(person.email(), "id").toString()));
            assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                    .allSatisfy(line -> assertThat(line).doesNotContain("@"));
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void deletesTheTokenOnceTheMailIsSent() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var letter = MailMessage.withSubject("A secret").secret()
                .action("Open", "https://codementee.example/?token=abc").build();
        app.bean(Transactions.class).run(() -> app.bean(Outbox.class).put("secret:" + email, to(email), letter));

        assertThat(mailbox.await(email, "A secret").get("text").asString()).contains("token=abc");

        awaitMark(email);
        assertThat(column(email, "html").toString() + column(email, "text")).isEmpty();
    }

    private void injectFault(String kind, int count) {
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", kind, "count", count)).expect(200);
    }

    /** Waits until the mail is marked as sent, which happens after it reaches the mailbox. */
    private void awaitMark(String email) {
        Await.until("the mark", () -> column(email, "sent_at") != null);
    }

    private int attempts(String email) {
        return (int) column(email, "attempts");
    }

    private Object column(String email, String column) {
        return database().withHandle(sql -> sql.createQuery("SELECT * FROM outbox_mail WHERE recipient = ?")
                .bind(0, email)
                .mapToMap()
                .one()
                .get(column));
    }

    @Test
    void deletesASentMailAfterTheRetentionTime() {
        var person = given.freeMentee();
        mailbox.await(person.email(), "Welcome to Codementee");
        awaitMark(person.email());
        var store = app.bean(OutboxStore.class);

        store.deleteFinishedBefore(now().minus(Duration.ofDays(90)), 1_000_000);
        assertThat(kept(person.email())).isEqualTo(1);
        store.deleteFinishedBefore(now().plusSeconds(1), 1_000_000);

        assertThat(kept(person.email())).isZero();
    }

    private int kept(String recipient) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM outbox_mail WHERE recipient = :recipient")
                .bind("recipient", recipient)
                .mapTo(Integer.class)
                .one());
    }

    private static Recipient to(String email) {
        return new Recipient(Ids.next(), "Asha", email, "Asia/Kolkata");
    }
}
