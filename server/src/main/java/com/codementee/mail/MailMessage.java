package com.codementee.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as a few blocks that {@link HtmlMailRenderer} and {@link PlainTextMailRenderer} draw. Nothing in it is markup:
 * every text may have been written by anybody.
 *
 * @param preheader what a mailbox shows beside the subject
 * @param secret whether it holds a token, so that no copy of it is kept once it has been sent
 */
record MailMessage(String subject, String preheader, String headline, List<Block> blocks, boolean secret) {

    private static final int LONGEST_SUBJECT = 160;
    private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");
    private static final Pattern REORDERING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("(?i)://|www\\.|\\.[a-z]{2,}|@");

    MailMessage {
        subject = shortened(oneLine(subject));
        preheader = oneLine(preheader);
        headline = oneLine(headline);
        blocks = List.copyOf(blocks);
    }

    /** A part of a letter. */
    sealed interface Block {

        record Paragraph(String text) implements Block {}

        /** Labels and what they stand for, such as when and where. */
        record Facts(List<Fact> facts) implements Block {}

        /** Words of a person, line breaks and all. */
        record Quote(String label, String text) implements Block {}

        /** The one thing to do next. */
        record Action(String label, String address) implements Block {}

        record Small(String text) implements Block {}
    }

    record Fact(String label, String value) {}

    static Writer about(String subject) {
        return new Writer(subject);
    }

    /** Text that fits a header or a label: one line, and nothing that turns the rest of it around. */
    static String oneLine(String text) {
        return LINE_BREAKING.matcher(REORDERING.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** "Hello Asha," unless the name would become a link in the reader's mailbox. */
    static String hello(String name) {
        return LIKE_AN_ADDRESS.matcher(name).find() ? "Hello," : "Hello " + oneLine(name) + ",";
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SUBJECT) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /** Puts a letter together, from top to bottom. */
    static final class Writer {

        private final String subject;
        private final List<Block> blocks = new ArrayList<>();
        private String headline;
        private String preheader = "";
        private boolean secret;

        private Writer(String subject) {
            this.subject = subject;
            this.headline = subject;
        }

        Writer headline(String text) {
            headline = text;
            return this;
        }

        Writer preheader(String text) {
            preheader = text;
            return this;
        }

        Writer secret() {
            secret = true;
            return this;
        }

        Writer hello(String name) {
            return paragraph(MailMessage.hello(name));
        }

        Writer paragraph(String text) {
            blocks.add(new Block.Paragraph(text));
            return this;
        }

        Writer facts(Fact... facts) {
            var told = List.of(facts).stream().filter(fact -> !fact.value.isBlank()).toList();
            if (!told.isEmpty()) blocks.add(new Block.Facts(told));
            return this;
        }

        Writer quote(String label, @Nullable String text) {
            if (text != null && !text.isBlank()) blocks.add(new Block.Quote(label, text));
            return this;
        }

        Writer action(String label, String address) {
            blocks.add(new Block.Action(label, address));
            return this;
        }

        Writer small(String text) {
            blocks.add(new Block.Small(text));
            return this;
        }

        MailMessage done() {
            return new MailMessage(subject, preheader, headline, blocks, secret);
        }
    }
}
