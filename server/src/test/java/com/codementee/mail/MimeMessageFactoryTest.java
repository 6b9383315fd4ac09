package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.invoices.DocumentFile;
import com.codementee.mail.Mailer.Envelope;
import com.codementee.mail.MimeMessageFactory.AttachedFiles;
import com.codementee.mail.OutboxStore.AttachedDocuments;
import com.codementee.mail.OutboxStore.OutboxMail;
import com.codementee.platform.db.Ids;
import com.codementee.platform.settings.Settings;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Parses the MIME messages that the factory builds. */
class MimeMessageFactoryTest {

    private static final AttachedFiles NO_FILES = _ -> List.of();
    private static final Settings DEMO =
            Settings.from(Map.of(
            "SENDER_EMAIL", "hello@codementee.example", "BCC_EMAIL", "archive@codementee.example"));
    private static final Settings RESEND = Settings.from(Map.of(
            "CODEMENTEE_MODE", "production",
            "DATABASE", "embedded",
            "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
            "PUBLIC_URL", "https://codementee.example",
            "RAZORPAY_KEY_ID", "rzp_test_x",
            "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
            "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7",
            "RESEND_API_KEY", "re_x"));

    @Test
    void addsTheInvitationAsAnAlternativeAndAsAnAttachment() throws Exception {
        var message = read(envelope(DEMO, mail("asha@people.example", "BEGIN:VCALENDAR")));

        assertThat(message.isMimeType("multipart/mixed")).isTrue();
        var whole = (MimeMultipart) message.getContent();
        var texts = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(whole.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(texts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(texts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(texts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(texts.getCount()).isEqualTo(3);
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(whole.getCount()).isEqualTo(2);
    }

    @Test
    void buildsTheSameMessageEachTime() throws Exception {
        var mail = mail("asha@people.example", null);
        var first = envelope(DEMO, mail);
        var second = envelope(DEMO, mail);

        assertThat(first.messageId()).isEqualTo("<" + mail.id() + "@codementee.example>").isEqualTo(second.messageId());
        assertThat(read(first).getMessageID()).isEqualTo(first.messageId());
    }

    @Test
    void attachesDocuments() throws Exception {
        var documents = AttachedDocuments.ofMonth(YearMonth.of(2026, 11));
        var factory = new MimeMessageFactory(DEMO.mail(), wanted -> wanted.equals(documents)
                ? List.of(
                        new DocumentFile("invoices-2026-11.csv", "text/csv; charset=UTF-8", new byte[] {4}),
                        new DocumentFile("CM-26-27-000001.pdf", "application/pdf", new byte[] {1, 2, 3}))
                : List.of());
        var plain = mail("asha@people.example", null);
        var mail = new OutboxMail(
                plain.id(), plain.cause(), plain.recipient(), plain.subject(), plain.html(), plain.text(), null, null,
                documents, false, plain.createdAt(), 0);

        var parts = (MimeMultipart) read(factory.envelope(mail).orElseThrow()).getContent();

        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invoices-2026-11.csv");
        assertThat(parts.getBodyPart(1).isMimeType("text/csv")).isTrue();
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("CM-26-27-000001.pdf");
        assertThat(parts.getBodyPart(2).isMimeType("application/pdf")).isTrue();
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void doesNotNameTheRecipientOfABlindCopy() {
        var envelope = envelope(DEMO, mail("asha@people.example", null));

        assertThat(envelope.bcc()).isEqualTo("archive@codementee.example");
        assertThat(new String(envelope.mime(), StandardCharsets.UTF_8)).doesNotContain("archive@");
    }

    @Test
    void sendsNoCopyOfASecretMail() {
        var mail = mail("asha@people.example", null);
        var secret = new OutboxMail(
                mail.id(), mail.cause(), mail.recipient(), mail.subject(), mail.html(), mail.text(), null, null,
                AttachedDocuments.NONE, true, mail.createdAt(), 0);

        assertThat(envelope(DEMO, secret).bcc()).isNull();
    }

    @Test
    void isAsciiOnTheWire() throws Exception {
        var envelope = envelope(DEMO, mail("asha@people.example", "SUMMARY:आशा 🎉"));

        for (byte octet : envelope.mime()) assertThat(octet).isPositive();
        assertThat(read(envelope).getSubject()).isEqualTo("Hello आशा 🎉");
    }

    @Test
    void addsResendsIdempotencyKey() throws Exception {
        var mail = mail("asha@people.example", null);

        assertThat(read(envelope(RESEND, mail)).getHeader("Resend-Idempotency-Key"))
                .containsExactly(mail.id().toString());
        assertThat(read(envelope(DEMO, mail)).getHeader("Resend-Idempotency-Key")).isNull();
    }

    @Test
    void isEmptyForAnInvalidRecipient() {
        assertThat(new MimeMessageFactory(DEMO.mail(), NO_FILES)
                .envelope(mail("asha@people.example\r\nBcc: eve@people.example", null))).isEmpty();
    }

    private static OutboxMail mail(String recipient, String invite) {
        return new OutboxMail(
                Ids.next(), "cause", recipient, "Hello आशा 🎉", "<p>Grüße, आशा</p>", "Grüße, आशा", invite,
                invite == null ? null : CalendarInvite.Method.REQUEST, AttachedDocuments.NONE, false,
                Instant.parse("2026-12-12T10:00:00Z"), 0);
    }

    private static Envelope envelope(Settings settings, OutboxMail mail) {
        return new MimeMessageFactory(settings.mail(), NO_FILES).envelope(mail).orElseThrow();
    }

    private static MimeMessage read(Envelope envelope) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(envelope.mime()));
    }
}
