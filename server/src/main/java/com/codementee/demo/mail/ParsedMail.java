package com.codementee.demo.mail;

import com.codementee.demo.mail.MailboxStore.StoredMail;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as displayed in the mailbox, parsed from the stored message. */
record ParsedMail(
        @JsonIgnore UUID id,
        String to,
        @Nullable String bcc,
        String from,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> attachments,
        Instant sentAt) {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Any part except the text and HTML bodies. */
    record Attachment(@Nullable String filename, String contentType, String contentBase64) {

        String title() {
            return Objects.requireNonNullElse(filename, "(in the message)") + ", " + contentType;
        }
    }

    String title() {
        return Objects.requireNonNullElse(subject, "(no subject)");
    }

    static ParsedMail of(StoredMail stored) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(stored.mime()));
            var parts = new Parts();
            parts.read(message);
            var from = (InternetAddress) message.getFrom()[0];
            return new ParsedMail(
                    stored.id(),
                    stored.recipient(),
                    stored.bcc(),
                    from.getAddress(),
                    message.getSubject(),
                    parts.text,
                    parts.html,
                    parts.attachments,
                    stored.sentAt());
        } catch (MessagingException problem) {
            throw new IllegalStateException("Mail " + stored.id() + " cannot be parsed", problem);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Collects the text, HTML and attachments from all nested parts of a message. */
    private static final class Parts {

        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        void read(Part part) throws MessagingException, IOException {
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (part.isMimeType("multipart/*")) {
                var several = (Multipart) part.getContent();
                for (int i = 0; i < several.getCount(); i++) read(several.getBodyPart(i));
            } else if (part.isMimeType("text/plain") && !attached && text == null) {
                text = lines(part);
            } else if (part.isMimeType("text/html") && !attached && html == null) {
                html = lines(part);
            } else {
                var content = Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
                attachments.add(new Attachment(part.getFileName(), part.getContentType(), content));
            }
        }

        /** Reads text and converts MIME's CRLF line ends to LF. */
        private static String lines(Part part) throws MessagingException, IOException {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
    }
}
