package com.codementee.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.mail.Mailer;
import com.codementee.mail.MailerContract;
import com.codementee.support.TestApp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxMailerTest extends MailerContract {

    private final TestApp app = TestApp.shared();

    @Override
    protected Mailer mailer() {
        return app.bean(SandboxMailer.class);
    }

    @Override
    protected List<String> received(String recipient) {
        return app.bean(MailboxStore.class).findLatestFor(recipient, 10).stream()
                .map(mail -> new String(mail.mime(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void storesARepeatedMessageOnce() {
        var recipient = recipient();
        var envelope = envelope(recipient, null);

        mailer().send(envelope);
        mailer().send(envelope);

        assertThat(received(recipient)).hasSize(1);
    }
}
