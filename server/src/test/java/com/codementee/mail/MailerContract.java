package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.mail.Mailer.Delivery;
import com.codementee.mail.Mailer.Posting;
import com.codementee.platform.db.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every mailer does, the sandbox included. */
public abstract class MailerContract {

    protected static final String SENDER = "support@codementee.example";

    /** Who can tell what a recipient has got: the messages as they came. */
    protected abstract List<String> received(String recipient);

    protected abstract Mailer mailer();

    @Test
    void bringsTheMessageAsItIs() {
        var recipient = recipient();
        var posting = posting(recipient, null);

        assertThat(mailer().send(posting)).isEqualTo(new Delivery.Accepted());

        assertThat(received(recipient)).singleElement().asString()
                .contains("Message-ID: " + posting.messageId())
                .contains("Subject: Hello")
                .contains("Grüße");
    }

    @Test
    void bringsACopyThatTheMessageDoesNotName() {
        var recipient = recipient();
        var posting = posting(recipient, "copies@codementee.example");

        assertThat(mailer().send(posting)).isEqualTo(new Delivery.Accepted());

        assertThat(received(recipient)).singleElement().asString().doesNotContain("copies@");
    }

    @Test
    void refusesARecipientWhoIsNoAddress() {
        assertThat(mailer().send(posting("nobody", null))).isInstanceOf(Delivery.Refused.class);
    }

    protected static String recipient() {
        return "asha-" + Ids.next() + "@people.example";
    }

    protected static Posting posting(String recipient, String bcc) {
        var id = "<" + Ids.next() + "@codementee.example>";
        var mime = "From: " + SENDER + "\r\nTo: asha@people.example\r\nSubject: Hello\r\nMessage-ID: " + id
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße\r\n";
        return new Posting(id, SENDER, recipient, bcc, mime.getBytes(StandardCharsets.UTF_8));
    }
}
