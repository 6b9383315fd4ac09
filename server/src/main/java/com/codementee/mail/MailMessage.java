package com.codementee.mail;

import com.codementee.notifications.NotificationKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a mail as blocks of plain text, which {@link HtmlMailRenderer} and {@link PlainTextMailRenderer}
 * render. Any text may come from a user; the renderers escape it.
 *
 * @param preheader the preview that mail clients show next to the subject
 * @param secret whether the mail contains a token; such a mail has no BCC copy and its body is deleted once it is sent
 */
record MailMessage(
        String subject,
        String preheader,
        String headline,
        List<Block> blocks,
        boolean secret,
        @Nullable Notice notice) {

    private static final int MAX_SUBJECT_LENGTH = 160;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /**
     * Matches text that mail clients turn into a link: a domain in any script, an IP address, a URL or an email
     * address.
     */
    private static final Pattern LINK_LIKE =
            Pattern.compile("://|@|(?i:www)[.\\u3002]|[.\\u3002][\\p{L}\\p{M}\\p{N}]{2,}|\\p{N}[.\\u3002]\\p{N}");

    MailMessage {
        subject = shorten(oneLine(subject));
        preheader = oneLine(preheader);
        headline = oneLine(headline);
        blocks = List.copyOf(blocks);
    }

    /**
     * The notification that a recipient also gets.
     *
     * @param kind decides by which channels the recipient gets it
     * @param url the page of the web app that the notification leads to
     */
    record Notice(NotificationKind kind, String url, String title, String body) {}

    /** A part of the body. Its text contains no bidirectional control characters. */
    sealed interface Block {

        record Paragraph(String text) implements Block {

            public Paragraph {
                text = withoutBidiControls(text);
            }
        }

        /** Labels with values, such as time and place. */
        record Details(List<Detail> details) implements Block {}

        /** User-written text, with its line breaks. */
        record Quote(String label, String text) implements Block {

            public Quote {
                text = withoutBidiControls(text);
            }
        }

        /** The button or link to the next step. */
        record Action(String label, String url) implements Block {}

        record Small(String text) implements Block {}
    }

    record Detail(String label, @Nullable String value) {

        public Detail {
            value = value == null ? null : withoutBidiControls(value);
        }

        boolean isLink() {
            return value != null && (value.startsWith("https://") || value.startsWith("http://"));
        }
    }

    static Builder withSubject(String subject) {
        return new Builder(subject);
    }

    /** Replaces line breaks and control characters with spaces and removes bidi controls, for headers and labels. */
    static String oneLine(String text) {
        return LINE_BREAKS.matcher(withoutBidiControls(text)).replaceAll(" ").strip();
    }

    /** Removes direction overrides, embeddings and isolates, which could reverse the text that follows. */
    static String withoutBidiControls(String text) {
        return BIDI_CONTROLS.matcher(text).replaceAll("");
    }

    /** Returns "Hello Asha,", or "Hello," if mail clients might turn part of the name into a link. */
    static String greeting(String name) {
        boolean linkLike = LINK_LIKE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).find();
        return linkLike ? "Hello," : "Hello " + oneLine(name) + ",";
    }

    private static String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_SUBJECT_LENGTH) return text;
        return text.substring(0, text.offsetByCodePoints(0, MAX_SUBJECT_LENGTH - 1)) + "…";
    }

    /** Builds a message from top to bottom. */
    static final class Builder {

        private final String subject;
        private final List<Block> blocks = new ArrayList<>();
        private String headline;
        private String preheader = "";
        private boolean secret;
        private @Nullable NotificationKind noticeKind;
        private String noticeUrl = "";
        private @Nullable String noticeTitle;
        private @Nullable String noticeBody;

        private Builder(String subject) {
            this.subject = subject;
            this.headline = subject;
        }

        /** Sets the headline of the HTML body, which is the subject by default. */
        Builder headline(String text) {
            headline = text;
            return this;
        }

        Builder preheader(String text) {
            preheader = text;
            return this;
        }

        Builder secret() {
            secret = true;
            return this;
        }

        /**
         * Adds a notification, with the subject as its title and the preheader as its body. A mail without a
         * notification is sent whatever its recipient prefers.
         */
        Builder notice(NotificationKind kind, String url) {
            noticeKind = kind;
            noticeUrl = url;
            return this;
        }

        /** Adds a notification whose text differs from the mail's. */
        Builder notice(NotificationKind kind, String url, String title, String body) {
            noticeTitle = title;
            noticeBody = body;
            return notice(kind, url);
        }

        Builder greeting(String name) {
            return paragraph(MailMessage.greeting(name));
        }

        Builder paragraph(String text) {
            blocks.add(new Block.Paragraph(text));
            return this;
        }

        /** Adds details, omitting those without a value. */
        Builder details(Detail... details) {
            var present = List.of(details).stream()
                    .filter(detail -> detail.value != null && !detail.value.isBlank())
                    .toList();
            if (!present.isEmpty()) blocks.add(new Block.Details(present));
            return this;
        }

        /** Adds a quote unless its text is null or blank. */
        Builder quote(String label, @Nullable String text) {
            if (text != null && !text.isBlank()) blocks.add(new Block.Quote(label, text));
            return this;
        }

        Builder action(String label, String url) {
            blocks.add(new Block.Action(label, url));
            return this;
        }

        Builder small(String text) {
            blocks.add(new Block.Small(text));
            return this;
        }

        MailMessage build() {
            return new MailMessage(subject, preheader, headline, blocks, secret, notice());
        }

        private @Nullable Notice notice() {
            if (noticeKind == null) return null;
            return new Notice(
                    noticeKind, noticeUrl, noticeTitle == null ? subject : noticeTitle,
                    noticeBody == null ? preheader : noticeBody);
        }
    }
}
