package com.codementee.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Mails to send, and what became of them. */
interface OutboxStore {

    /**
     * A mail in the outbox.
     *
     * @param cause what it is about; the same cause never mails the same recipient twice
     * @param invite the iCalendar object that goes with it
     * @param method what a calendar shall do with the invite
     */
    record OutboxMail(
            UUID id,
            String cause,
            String recipient,
            String subject,
            String html,
            String text,
            @Nullable String invite,
            CalendarInvite.@Nullable Method method,
            boolean secret,
            Instant createdAt,
            int attempts) {

        @Override
        public String toString() {
            return "OutboxMail[" + id + "]";
        }
    }

    /** Puts mails into the outbox, but for those whose cause has mailed that recipient before. */
    @SqlBatch(
            """
            INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, invite, method, secret, created_at)
            VALUES (:id, :cause, :recipient, :subject, :html, :text, :invite, :method, :secret, :createdAt)
            ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING
            """)
    void put(@BindMethods List<OutboxMail> mails);

    /** Says something else in a mail that has not been sent. */
    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET subject = :subject, html = :html, text = :text
             WHERE cause = :cause AND recipient = :recipient AND sent_at IS NULL AND failed_at IS NULL
            """)
    boolean replaceUnsent(@BindMethods OutboxMail mail);

    /** The mails of a cause that are still to be sent. */
    @SqlQuery(
            """
            SELECT id, cause, recipient, subject, html, text, invite, method, secret, created_at, attempts
              FROM outbox_mail
             WHERE cause = :cause AND sent_at IS NULL AND failed_at IS NULL
             ORDER BY id
            """)
    List<OutboxMail> open(String cause);

    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET sent_at = :now, attempts = attempts + 1,
                   html = CASE WHEN secret THEN '' ELSE html END,
                   text = CASE WHEN secret THEN '' ELSE text END
             WHERE id = :id AND sent_at IS NULL
            """)
    void markSent(UUID id, Instant now);

    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET failed_at = :now, attempts = attempts + 1,
                   html = CASE WHEN secret THEN '' ELSE html END,
                   text = CASE WHEN secret THEN '' ELSE text END
             WHERE id = :id AND sent_at IS NULL
            """)
    void markFailed(UUID id, Instant now);

    @SqlUpdate("UPDATE outbox_mail SET attempts = attempts + 1 WHERE id = :id")
    void countAttempt(UUID id);

    /** Deletes mails whose fate has been known since before this instant. */
    @SqlUpdate("DELETE FROM outbox_mail WHERE sent_at < :before OR failed_at < :before")
    int forget(Instant before);
}
