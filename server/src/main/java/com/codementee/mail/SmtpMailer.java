package com.codementee.mail;

import com.codementee.platform.settings.InvalidSettingException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends mail by SMTP. {@code smtps://} uses TLS from the start; {@code smtp://} requires STARTTLS unless the server is
 * on this machine. The server's certificate must match its host name.
 */
class SmtpMailer implements Mailer {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Session session;
    private final String protocol;
    private final String host;
    private final int port;
    private final String user;
    private final String password;

    /** @throws InvalidSettingException if the URL is invalid */
    SmtpMailer(String url) {
        var uri = parsed(url);
        this.protocol = uri.getScheme();
        this.host = uri.getHost();
        boolean implicitTls = protocol.equals("smtps");
        this.port = uri.getPort() == -1 ? (implicitTls ? 465 : 587) : uri.getPort();
        var signIn = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        this.user = signIn.length == 0 ? null : decoded(signIn[0]);
        this.password = signIn.length < 2 ? null : decoded(signIn[1]);
        this.session = Session.getInstance(properties(implicitTls));
    }

    @Override
    public Delivery send(Envelope envelope) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(envelope.mime()));
            transmit(message, envelope);
            return new Delivery.Accepted();
        } catch (SendFailedException problem) {
            return outcome(problem, envelope.recipient());
        } catch (AddressException _) {
            return new Delivery.Refused("invalid address");
        } catch (MessagingException problem) {
            return new Delivery.Failed(problem.getClass().getSimpleName());
        }
    }

    private void transmit(MimeMessage message, Envelope envelope) throws MessagingException {
        var transport = session.getTransport(protocol);
        try {
            transport.connect(host, port, user, password);
            transport.sendMessage(message, addresses(envelope));
        } finally {
            closeQuietly(transport);
        }
    }

    /** Ignores failures to close the connection, which do not affect whether the server accepted the message. */
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // The message was accepted, or another exception is already being thrown.
        }
    }

    private static Address[] addresses(Envelope envelope) throws AddressException {
        var recipient = new InternetAddress(envelope.recipient(), true);
        recipient.validate();
        return envelope.bcc() == null
                ? new Address[] {recipient}
                : new Address[] {recipient, new InternetAddress(envelope.bcc())};
    }

    private static Delivery outcome(SendFailedException problem, String recipient) {
        var sent = problem.getValidSentAddresses();
        boolean copied = sent != null && sent.length > 0;
        boolean sentToRecipient = copied && Arrays.stream(sent).anyMatch(address -> isAddress(address, recipient));
        if (sentToRecipient) return new Delivery.Accepted();
        for (Exception cause = problem; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refusal && isAddress(refusal.getAddress(), recipient)) {
                int code = refusal.getReturnCode();
                return code >= 500 ? new Delivery.Refused("SMTP " + code) : new Delivery.Failed("SMTP " + code, copied);
            }
        }
        var reason = problem instanceof SMTPSendFailedException failure
                ? "SMTP " + failure.getReturnCode() : "not sent";
        return new Delivery.Failed(reason, copied);
    }

    private static boolean isAddress(Address address, String recipient) {
        return address instanceof InternetAddress internet && recipient.equalsIgnoreCase(internet.getAddress());
    }

    private Properties properties(boolean implicitTls) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!implicitTls));
        properties.setProperty(
                prefix + "starttls.required", Boolean.toString(!implicitTls && !LOCAL_HOSTS.contains(host)));
        return properties;
    }

    private static URI parsed(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null) return uri;
        } catch (IllegalArgumentException _) {
            // Handled below, like a URL without a host.
        }
        throw new InvalidSettingException(
                "SMTP_URL is invalid. Write it as smtp://user:password@host:587, with special characters percent-encoded.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
