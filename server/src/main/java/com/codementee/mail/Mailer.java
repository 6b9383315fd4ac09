package com.codementee.mail;

import org.jspecify.annotations.Nullable;

/** Sends a message to one recipient through a mail provider. */
public interface Mailer {

    /** Sends a message. Provider failures are returned, not thrown. */
    Delivery send(Envelope envelope);

    /**
     * A message with its SMTP envelope.
     *
     * @param bcc the email address that gets a blind copy
     * @param mime the message's bytes; a repeated message has the same Message-ID
     */
    record Envelope(String messageId, String sender, String recipient, @Nullable String bcc, byte[] mime) {

        Envelope withoutCopy() {
            return new Envelope(messageId, sender, recipient, null, mime);
        }

        @Override
        public String toString() {
            return "Envelope[" + messageId + "]";
        }
    }

    /** The result of sending. Reasons are logged, so they contain no email address. */
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /** The provider permanently refused the recipient. */
        record Refused(String reason) implements Delivery {}

        /**
         * The message may not have been accepted; try again later.
         *
         * @param copied whether the BCC copy was accepted
         */
        record Failed(String reason, boolean copied) implements Delivery {

            public Failed(String reason) {
                this(reason, false);
            }
        }
    }
}
