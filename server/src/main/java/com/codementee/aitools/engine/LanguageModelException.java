package com.codementee.aitools.engine;

/** The language model gave no usable answer. The message contains nothing from a document, an answer or a key. */
public class LanguageModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there is no answer, as the end of a sentence about the model. */
    public enum Reason {
        BUSY("was busy"),
        TIMED_OUT("took too long"),
        UNAVAILABLE("could not be reached"),
        REFUSED("declined to answer"),
        TRUNCATED("stopped in the middle of its answer"),
        UNUSABLE("gave an answer that we cannot use");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For people: {@code was busy}. */
        public String text() {
            return text;
        }
    }

    public LanguageModelException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
