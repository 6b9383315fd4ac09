package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.mail.Mailer.Delivery;
import com.codementee.platform.settings.InvalidSettingException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the mailer against working and failing SMTP servers. */
class SmtpMailerTest extends MailerContract {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected Mailer mailer() {
        return new SmtpMailer("smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    @Override
    protected List<String> received(String recipient) {
        var managers = server.getManagers();
        var user = managers.getUserManager().getUserByEmail(recipient);
        try {
            return managers.getImapHostManager().getInbox(user).getMessages().stream()
                    .map(message -> new String(
                            GreenMailUtil.getWholeMessage(message.getMimeMessage())
                            .getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .toList();
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void deliversTheCopyToo() {
        mailer().send(envelope(recipient(), "copies@codementee.example"));

        assertThat(received("copies@codementee.example")).hasSize(1);
    }

    @Test
    void authenticates() {
        server.setUser("key", "se:cr@t");

        var mailer = new SmtpMailer("smtp://key:se%3Acr%40t@127.0.0.1:" + server.getSmtp().getPort());

        assertThat(mailer.send(envelope(recipient(), null))).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void failsTemporarilyWhenTheServerIsDown() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(new SmtpMailer("smtp://127.0.0.1:" + port).send(envelope(recipient(), null)))
                .isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void refusesAnUntrustedCertificate() {
        var mailer = new SmtpMailer("smtps://127.0.0.1:" + server.getSmtps().getPort());

        assertThat(mailer.send(envelope(recipient(), null))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void refusesARecipientThatTheServerRefusesPermanently() {
        assertThat(answering("550 5.1.1 <asha@people.example> unknown")).isEqualTo(new Delivery.Refused("SMTP 550"));
    }

    @Test
    void failsTemporarilyWhenTheServerIsBusy() {
        assertThat(answering("451 4.3.0 try later")).isEqualTo(new Delivery.Failed("SMTP 451"));
    }

    @Test
    void refusesAnInvalidServerUrl() {
        assertThatThrownBy(() -> new SmtpMailer("smtp://user:pass/word@")).isInstanceOf(InvalidSettingException.class);
    }

    /** Sends a message to a server that answers RCPT TO with this reply. */
    private static Delivery answering(String toRecipient) {
        BiFunction<String, String, String> answer = (verb, _) -> verb.startsWith("RCPT") ? toRecipient : "250 fine";
        try (var stub = new StubSmtp(answer)) {
            return new SmtpMailer("smtp://127.0.0.1:" + stub.port()).send(envelope(recipient(), null));
        }
    }
}
