package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.mail.Mailer.Delivery;
import com.codementee.mail.Mailer.Envelope;
import com.codementee.platform.db.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The behaviour that every mailer must have. */
public abstract class MailerContract {

    protected static final String SENDER = "support@codementee.example";

    /** Returns the raw messages that this recipient has received. */
    protected abstract List<String> received(String recipient);

    protected abstract Mailer mailer();

    @Test
    void deliversTheMessageUnchanged() {
        var recipient = recipient();
        var envelope = envelope(recipient, null);

        assertThat(mailer().send(envelope)).isEqualTo(new Delivery.Accepted());

        assertThat(received(recipient)).singleElement().asString()
                .contains("Message-ID: " + envelope.messageId())
                .contains("Subject: Hello")
                .contains("Grüße");
    }

    @Test
    void deliversABlindCopy() {
        var recipient = recipient();
        var envelope = envelope(recipient, "copies@codementee.example");

        assertThat(mailer().send(envelope)).isEqualTo(new Delivery.Accepted());

        assertThat(received(recipient)).singleElement().asString().doesNotContain("copies@");
    }

    @Test
    void refusesAnInvalidRecipient() {
        assertThat(mailer().send(envelope("nobody", null))).isInstanceOf(Delivery.Refused.class);
    }

    protected static String recipient() {
        return "asha-" + Ids.next() + "@people.example";
    }

    protected static Envelope envelope(String recipient, String bcc) {
        var id = "<" + Ids.next() + "@codementee.example>";
        var mime = "From: " + SENDER + "\r\nTo: asha@people.example\r\nSubject: Hello\r\nMessage-ID: " + id
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße\r\n";
        return new Envelope(id, SENDER, recipient, bcc, mime.getBytes(StandardCharsets.UTF_8));
    }
}
