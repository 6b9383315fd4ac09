package com.codementee.mail;

import com.codementee.billing.invoices.PdfFile;
import com.codementee.mail.Mailer.Envelope;
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
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Builds MIME messages. An invitation is an alternative body, which mail clients offer to accept, and an attachment for
 * clients that do not. An invoice is attached as PDF.
 */
@Component
class MimeMessageFactory {

    private static final String SENDER_NAME = "Codementee";

    private static final Session SESSION = Session.getInstance(new Properties());

    private final String sender;
    private final String domain;
    private final String bcc;
    private final boolean resend;
    private final InvoiceFiles invoices;

    MimeMessageFactory(MailSettings settings, InvoiceFiles invoices) {
        this.invoices = invoices;
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
            return withAttachment(texts, calendar(mail.invite(), "application/ics; name=\"invite.ics\""), "invite.ics");
        }
        var invoice = mail.attachedInvoiceOf() == null
                ? Optional.<PdfFile>empty()
                : invoices.find(mail.attachedInvoiceOf());
        if (invoice.isEmpty()) return texts;
        var file = invoice.get();
        return withAttachment(texts, attachment(file.content(), "application/pdf"), file.filename());
    }

    private static MimeMultipart withAttachment(MimeMultipart texts, MimeBodyPart attached, String filename)
            throws MessagingException {
        var whole = new MimeBodyPart();
        whole.setContent(texts);
        attached.setDisposition(Part.ATTACHMENT);
        attached.setFileName(filename);
        return new MimeMultipart("mixed", whole, attached);
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

    /** Renders the invoice of an order or the credit note of a refund; empty if there is none. */
    interface InvoiceFiles {

        Optional<PdfFile> find(UUID orderOrRefundId);
    }
}
