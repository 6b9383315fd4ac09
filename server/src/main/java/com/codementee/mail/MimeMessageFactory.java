package com.codementee.mail;

import com.codementee.billing.invoices.DocumentFile;
import com.codementee.mail.Mailer.Envelope;
import com.codementee.mail.OutboxStore.AttachedDocuments;
import com.codementee.mail.OutboxStore.OutboxMail;
import com.codementee.platform.settings.MailSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Builds MIME messages. An invitation is an alternative body, which mail clients offer to accept, and an attachment for
 * clients that do not. Invoices and other documents
 * are attached as files.
 */
@Component
class MimeMessageFactory {

    private static final String SENDER_NAME = "Codementee";

    private static final Session SESSION = Session.getInstance(new Properties());

    private final String sender;
    private final String domain;
    private final String bcc;
    private final boolean resend;
    private final AttachedFiles files;

    MimeMessageFactory(MailSettings settings, AttachedFiles files) {
        this.files = files;
        this.sender = settings.senderEmail();
        this.domain = settings.senderDomain();
        this.bcc = settings.bccEmail();
        this.resend = settings.smtpUrl() != null && settings.smtpUrl().contains("@smtp.resend.com");
    }

    /** Returns the same message each time for the same mail, or empty if the recipient's address is invalid. */
    Optional<Envelope> envelope(OutboxMail mail) {
        var messageId = "<" + mail.id() + "@" + domain() + ">";
        try {
            var bytes = new FastByteArrayOutputStream();
            message(mail, messageId).writeTo(bytes);
            // Whoever reads the copies could use the link in a secret mail.
            var copy = mail.secret() ? null : bcc;
            return Optional.of(new Envelope(messageId, sender, mail.recipient(), copy, bytes.toByteArray()));
        } catch (MessagingException _) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Returns the domain of the sender's address, for message and calendar ids. */
    String domain() {
        return domain;
    }

    private MimeMessage message(OutboxMail mail, String messageId) throws MessagingException, IOException {
        var message = new MessageWithId(messageId);
        message.setFrom(new InternetAddress(sender, SENDER_NAME, "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(MailMessage.oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (resend) message.setHeader("Resend-Idempotency-Key", mail.id().toString());
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private MimeMultipart body(OutboxMail mail) throws MessagingException {
        var texts = new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        if (mail.invite() != null) {
            texts.addBodyPart(calendar(mail.invite(), "text/calendar; charset=UTF-8; method=" + mail.method()));
            var whole = wholeWith(texts);
            addAttachment(whole, calendar(mail.invite(), "application/ics; name=\"invite.ics\""), "invite.ics");
            return whole;
        }
        var attached = files.find(mail.attached());
        if (attached.isEmpty()) return texts;
        var whole = wholeWith(texts);
        for (var file : attached) {
            addAttachment(whole, attachment(file.content(), file.contentType()), file.filename());
        }
        return whole;
    }

    private static MimeMultipart wholeWith(MimeMultipart texts) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(texts);
        return new MimeMultipart("mixed", body);
    }

    private static void addAttachment(MimeMultipart whole, MimeBodyPart attached, String filename)
            throws MessagingException {
        attached.setDisposition(Part.ATTACHMENT);
        attached.setFileName(filename);
        whole.addBodyPart(attached);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart calendar(String invite, String type) throws MessagingException {
        return attachment(invite.getBytes(StandardCharsets.UTF_8), type);
    }

    private static MimeBodyPart attachment(byte[] content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A message with a given Message-ID. */
    private static final class MessageWithId extends MimeMessage {

        private final String id;

        MessageWithId(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Renders the documents to attach; empty if there are none. */
    interface AttachedFiles {

        List<DocumentFile> find(AttachedDocuments documents);
    }
}
