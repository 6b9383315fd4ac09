package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.mail.CalendarInvite.Method;
import com.codementee.mail.CalendarInvite.Party;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.Outbox.Addressed;
import com.codementee.mail.OutboxStore.AttachedDocuments;
import com.codementee.mail.OutboxStore.InvitePlace;
import com.codementee.mail.OutboxStore.NewMail;
import com.codementee.mail.OutboxStore.NewNotice;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.settings.Settings;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a booking's invitations are sent in order, and that a failed one is dropped once a later one exists. */
class OutboxOrderApiTest extends ApiTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final OutboxStore store = app.bean(OutboxStore.class);
    private final UUID booking = Ids.next();
    private final String mentee = PersonFixtures.uniqueMarker() + "@people.example";
    private final String mentor = PersonFixtures.uniqueMarker() + "@people.example";

    @AfterEach
    void clearFaults() {
        injectFault(0);
        database().useHandle(sql -> sql.execute("DELETE FROM outbox_mail WHERE booking_id = ?", booking));
    }

    @Test
    void dropsAnInvitationThatWasCancelledInTheMeantime() {
        injectFault(1_000);
        put(1, Method.REQUEST, mentee, mentor);
        Await.until("a first attempt", () -> attempts(mentee) >= 1 && attempts(mentor) >= 1);

        put(2, Method.CANCEL, mentee);
        injectFault(0);

        mailbox.await(mentee, "CANCEL 2");
        mailbox.await(mentor, "REQUEST 1");
        assertThat(mailbox.findAll(mentee)).hasSize(1);
        Await.until("an empty outbox", () -> store.listUnsent(cause(1)).isEmpty());
    }

    @Test
    void sendsBothInOrderWhenNothingFails() {
        put(1, Method.REQUEST, mentee);
        put(2, Method.CANCEL, mentee);

        mailbox.await(mentee, "CANCEL 2");
        assertThat(mailbox.findAll(mentee).stream().map(mail -> mail.get("subject").asString()))
                .containsExactly("CANCEL 2", "REQUEST 1");
    }

    @Test
    void waitsForTheFirstAttemptOfAnEarlierInvitation() {
        var request = row(1, mentee);
        var cancel = row(2, mentee);

        assertThat(begin(cancel)).isFalse();
        assertThat(begin(request)).isTrue();
        store.markSent(request, now());

        assertThat(begin(cancel)).isTrue();
    }

    @Test
    void dropsACancellationThatALaterInvitationReplaces() {
        injectFault(1_000);
        put(2, Method.CANCEL, mentee);
        Await.until("a first attempt", () -> attempts(mentee) >= 1);
        put(3, Method.REQUEST, mentee);
        injectFault(0);

        mailbox.await(mentee, "REQUEST 3");
        Await.until("an empty outbox", () -> store.listUnsent(cause(2)).isEmpty());
        assertThat(mailbox.findAll(mentee)).hasSize(1);
    }

    @Test
    void waitsForAnEarlierInvitationThatIsBeingSent() {
        var request = row(1, mentee);
        assertThat(begin(request)).isTrue();
        var cancel = row(2, mentee);
        var toMentor = row(2, mentor);

        assertThat(begin(cancel)).as("while the request is on its way").isFalse();
        assertThat(begin(toMentor)).as("to somebody else").isTrue();
        store.countAttempt(request, false);

        assertThat(begin(request)).as("the request, superseded").isFalse();
        assertThat(begin(cancel)).isTrue();
    }

    @Test
    void ignoresAnAttemptThatDiedWithItsProcess() {
        assertThat(begin(row(1, mentee))).isTrue();
        var cancel = row(2, mentee);

        var later = now().plus(LEASE).plusSeconds(1);

        assertThat(store.startAttempt(cancel, later, later.minus(LEASE))).isPresent();
    }

    @Test
    void sendsOneBccCopyOfARetriedMail() {
        var recipients = new CopyOnWriteArrayList<String>();
        try (var smtp = new StubSmtp((verb, line) -> {
            if (verb.startsWith("DATA")) return "354 go on";
            if (!verb.startsWith("RCPT")) return "250 fine";
            recipients.add(line);
            return line.contains(mentee) && recipients.size() < 3 ? "450 4.2.0 try later" : "250 fine";
        })) {
            var settings = Settings.from(Map.of("BCC_EMAIL", "archive@people.example"));
            var mailer = new SmtpMailer("smtp://127.0.0.1:" + smtp.port());
            var sender = new OutboxDelivery(
                    store, mailer, new MimeMessageFactory(settings.mail(), _ -> List.of()),
                    app.bean(Transactions.class), _ -> {}, app.bean(InstantSource.class));
            row(1, mentee);

            sender.attempt(cause(1));
            sender.attempt(cause(1));
        }

        assertThat(recipients).filteredOn(line -> line.contains("archive@")).hasSize(1);
        assertThat(recipients).filteredOn(line -> line.contains(mentee)).hasSize(2);
        assertThat(store.listUnsent(cause(1))).as("unsent mails").isEmpty();
    }

    private void injectFault(int count) {
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "error", "count", count)).expect(200);
    }

    private void put(int sequence, Method method, String... recipients) {
        var letters = List.of(recipients).stream()
                .map(to -> new Addressed(
                        new Recipient(Ids.next(), "Asha", to, "Asia/Kolkata"),
                        MailMessage.withSubject(method + " " + sequence).build(), invite(sequence, method, to)))
                .toList();
        app.bean(Transactions.class).run(() -> app.bean(Outbox.class).put(cause(sequence), letters));
    }

    private CalendarInvite invite(int sequence, Method method, String attendee) {
        var starts = now().plus(Duration.ofDays(3));
        return new CalendarInvite(
                booking, "codementee.example", sequence, method, now(), starts, starts.plus(Duration.ofHours(1)),
                "Mock interview", "A mock",
                null, new Party("Codementee", "support@codementee.example"), new Party("Asha", attendee));
    }

    /** Inserts a mail without a job. */
    private UUID row(int sequence, String recipient) {
        var id = Ids.next();
        store.insert(List.of(new NewMail(
                id, cause(sequence), recipient, "A mock", "<p>A mock</p>", "A mock", null, null,
                AttachedDocuments.NONE, false, now(), NewNotice.NONE)));
        store.setInvitePlaces(List.of(new InvitePlace(cause(sequence), recipient, booking, sequence)));
        return id;
    }

    private boolean begin(UUID mail) {
        return store.startAttempt(mail, now(), now().minus(LEASE)).isPresent();
    }

    private String cause(int sequence) {
        return "order:" + booking + ":" + sequence;
    }

    private int attempts(String recipient) {
        return database().withHandle(sql -> sql.createQuery("SELECT max(attempts) FROM outbox_mail WHERE recipient = ?")
                .bind(0, recipient)
                .mapTo(Integer.class)
                .one());
    }
}
