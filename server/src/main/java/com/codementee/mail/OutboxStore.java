package com.codementee.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** An invitation's place among those of a booking to one recipient. */
    record InvitePlace(String cause, String recipient, UUID bookingId, int sequence) {}

    @SqlBatch(
            """
            UPDATE outbox_mail
               SET booking_id = :bookingId, invite_sequence = :sequence
             WHERE cause = :cause AND recipient = :recipient
            """)
    void place(@BindMethods List<InvitePlace> invites);

    /** The mails of a cause that are still to be sent. */
    @SqlQuery(
            """
            SELECT id, cause, recipient, subject, html, text, invite, method, secret, created_at, attempts
              FROM outbox_mail
             WHERE cause = :cause AND sent_at IS NULL AND failed_at IS NULL AND superseded_at IS NULL
             ORDER BY id
            """)
    List<OutboxMail> open(String cause);

    /**
     * Begins to send a mail, and tells whether its copy has gone out before. Empty while an earlier invitation of the same
     * booking to the same recipient has its first try before it or is on its way, and when this one has failed and a later
     * one is there.
     *
     * @param lost when a sending that began before is taken to have died with its process
     */
    @SqlQuery(
            """
            UPDATE outbox_mail m
               SET sending_since = :now
             WHERE m.id = :id AND m.sent_at IS NULL AND m.failed_at IS NULL AND m.superseded_at IS NULL
               AND NOT EXISTS (SELECT
                                 FROM outbox_mail e
                                WHERE e.booking_id = m.booking_id AND e.recipient = m.recipient
                                  AND e.invite_sequence < m.invite_sequence AND e.sent_at IS NULL AND e.failed_at IS NULL
                                  AND (e.sending_since > :lost OR e.sending_since IS NULL AND e.attempts = 0))
               AND NOT EXISTS (SELECT
                                 FROM outbox_mail l
                                WHERE m.attempts > 0 AND l.booking_id = m.booking_id AND l.recipient = m.recipient
                                  AND l.invite_sequence > m.invite_sequence)
            RETURNING copied
            """)
    Optional<Boolean> begin(UUID id, Instant now, Instant lost);

    /** Gives up an invitation that has failed when there is a later one of its booking to its recipient. */
    @SqlUpdate(
            """
            UPDATE outbox_mail m
               SET superseded_at = :now
             WHERE m.id = :id AND m.attempts > 0 AND m.sent_at IS NULL AND m.failed_at IS NULL
               AND EXISTS (SELECT
                             FROM outbox_mail l
                            WHERE l.booking_id = m.booking_id AND l.recipient = m.recipient
                              AND l.invite_sequence > m.invite_sequence)
            """)
    boolean supersede(UUID id, Instant now);

    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET sent_at = :now, attempts = attempts + 1, sending_since = NULL,
                   html = CASE WHEN secret THEN '' ELSE html END,
                   text = CASE WHEN secret THEN '' ELSE text END
             WHERE id = :id AND sent_at IS NULL
            """)
    void markSent(UUID id, Instant now);

    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET failed_at = :now, attempts = attempts + 1, sending_since = NULL,
                   html = CASE WHEN secret THEN '' ELSE html END,
                   text = CASE WHEN secret THEN '' ELSE text END
             WHERE id = :id AND sent_at IS NULL
            """)
    void markFailed(UUID id, Instant now);

    /** It was not sent; perhaps its copy was. */
    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET attempts = attempts + 1, sending_since = NULL, copied = copied OR :copied
             WHERE id = :id
            """)
    void countAttempt(UUID id, boolean copied);

    /** Deletes mails whose fate has been known since before this instant. */
    @SqlUpdate("DELETE FROM outbox_mail WHERE sent_at < :before OR failed_at < :before OR superseded_at < :before")
    int forget(Instant before);
}
