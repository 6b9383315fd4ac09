package com.codementee.mail;

import org.jspecify.annotations.Nullable;

/** What we need from a mail provider: to take one message for one recipient. */
public interface Mailer {

    /** Hands the message over and tells what came of it. Never throws for what the provider does. */
    Delivery send(Posting posting);

    /**
     * A message on its way.
     *
     * @param bcc who gets a copy without being named in it
     * @param mime the message as it goes over the wire; its Message-ID tells a repeated one
     */
    record Posting(String messageId, String sender, String recipient, @Nullable String bcc, byte[] mime) {

        Posting withoutCopy() {
            return new Posting(messageId, sender, recipient, null, mime);
        }

        @Override
        public String toString() {
            return "Posting[" + messageId + "]";
        }
    }

    /** What a provider did. The reasons go into the log, so they hold no address. */
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /** This recipient cannot be reached, today or ever. */
        record Refused(String reason) implements Delivery {}

        /**
         * Perhaps it was taken, perhaps not: to be tried again.
         *
         * @param copied whether the copy was taken all the same
         */
        record Failed(String reason, boolean copied) implements Delivery {

            public Failed(String reason) {
                this(reason, false);
            }
        }
    }
}
