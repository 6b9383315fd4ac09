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
 * Posts by SMTP: {@code smtps://} speaks TLS from the start, {@code smtp://} turns it on and insists, unless the
 * server is on this machine. The server's certificate must be good for its name.
 */
class SmtpMailer implements Mailer {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Session session;
    private final String protocol;
    private final String host;
    private final int port;
    private final String user;
    private final String password;

    /** @throws InvalidSettingException when the address is none */
    SmtpMailer(String url) {
        var uri = parsed(url);
        this.protocol = uri.getScheme();
        this.host = uri.getHost();
        boolean tls = protocol.equals("smtps");
        this.port = uri.getPort() == -1 ? (tls ? 465 : 587) : uri.getPort();
        var signIn = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        this.user = signIn.length == 0 ? null : decoded(signIn[0]);
        this.password = signIn.length < 2 ? null : decoded(signIn[1]);
        this.session = Session.getInstance(properties(tls));
    }

    @Override
    public Delivery send(Posting posting) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(posting.mime()));
            post(message, posting);
            return new Delivery.Accepted();
        } catch (SendFailedException problem) {
            return outcome(problem, posting.recipient());
        } catch (AddressException _) {
            return new Delivery.Refused("not an address");
        } catch (MessagingException problem) {
            return new Delivery.Failed(problem.getClass().getSimpleName());
        }
    }

    private void post(MimeMessage message, Posting posting) throws MessagingException {
        var transport = session.getTransport(protocol);
        try {
            transport.connect(host, port, user, password);
            transport.sendMessage(message, addresses(posting));
        } finally {
            closeQuietly(transport);
        }
    }

    /** Once the server has said that it took the message, a broken goodbye changes nothing. */
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // the message is in the server's hands, or its refusal is already on the way up
        }
    }

    private static Address[] addresses(Posting posting) throws AddressException {
        var recipient = new InternetAddress(posting.recipient(), true);
        recipient.validate();
        return posting.bcc() == null
                ? new Address[] {recipient}
                : new Address[] {recipient, new InternetAddress(posting.bcc())};
    }

    private static Delivery outcome(SendFailedException problem, String recipient) {
        var sent = problem.getValidSentAddresses();
        boolean copied = sent != null && sent.length > 0;
        if (copied && Arrays.stream(sent).anyMatch(address -> isAddress(address, recipient))) return new Delivery.Accepted();
        for (Exception cause = problem; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refusal && isAddress(refusal.getAddress(), recipient)) {
                int code = refusal.getReturnCode();
                return code >= 500 ? new Delivery.Refused("SMTP " + code) : new Delivery.Failed("SMTP " + code, copied);
            }
        }
        return new Delivery.Failed(problem instanceof SMTPSendFailedException failure ? "SMTP " + failure.getReturnCode() : "not sent", copied);
    }

    private static boolean isAddress(Address address, String recipient) {
        return address instanceof InternetAddress internet && recipient.equalsIgnoreCase(internet.getAddress());
    }

    private Properties properties(boolean tls) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!tls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(!tls && !THIS_MACHINE.contains(host)));
        return properties;
    }

    private static URI parsed(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null) return uri;
        } catch (IllegalArgumentException _) {
            // said below, as for an address without a host
        }
        throw new InvalidSettingException("SMTP_URL is not understood. Write it as smtp://user:password@host:587, with special characters percent-encoded.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
