package com.codementee.mail;

import com.codementee.notifications.NotificationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the outbox: mails to send and their delivery state. */
interface OutboxStore {

    /**
     * A mail in the outbox.
     *
     * @param cause the event that caused the mail; there is at most one mail per cause and recipient
     * @param invite the attached iCalendar object
     * @param method the iTIP method of the invite
     * @param attached the documents that are rendered and attached when the mail is sent
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
            @Nested("attached") AttachedDocuments attached,
            boolean secret,
            Instant createdAt,
            int attempts) {

        @Override
        public String toString() {
            return "OutboxMail[" + id + "]";
        }
    }

    /** A mail to insert, with the notification that it makes. */
    record NewMail(
            UUID id,
            String cause,
            String recipient,
            String subject,
            String html,
            String text,
            @Nullable String invite,
            CalendarInvite.@Nullable Method method,
            AttachedDocuments attached,
            boolean secret,
            Instant createdAt,
            NewNotice notice) {}

    /**
     * The documents that are attached to a mail.
     *
     * @param invoiceOf the order or refund whose invoice or credit note is attached, if there is one then
     * @param month the first day of the month whose documents are attached
     */
    record AttachedDocuments(@Nullable UUID invoiceOf, @Nullable LocalDate month) {

        static final AttachedDocuments NONE = new AttachedDocuments(null, null);

        static AttachedDocuments invoiceOf(UUID orderOrRefundId) {
            return new AttachedDocuments(orderOrRefundId, null);
        }

        static AttachedDocuments ofMonth(YearMonth month) {
            return new AttachedDocuments(null, month.atDay(1));
        }
    }

    /** The notification of a mail. */
    record NewNotice(
            @Nullable UUID id,
            @Nullable UUID personId,
            @Nullable NotificationKind kind,
            @Nullable String title,
            @Nullable String body,
            @Nullable String href) {

        /** For a mail that makes no notification. */
        static final NewNotice NONE = new NewNotice(null, null, null, null, null, null);
    }

    /**
     * Inserts mails and their notifications in one round trip, except to recipients who already have a mail with the
     * same cause.
     */
    @SqlBatch(
            """
            INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, invite, method, attached_invoice_of,
                                     attached_month, secret, created_at, person_id, kind, notified)
            VALUES (:id, :cause, :recipient, :subject, :html, :text, :invite, :method, :attached.invoiceOf,
                    :attached.month, :secret, :createdAt, :notice.personId, :notice.kind,
                    notifications_insert(:notice.id, :notice.personId, :cause, :notice.kind, :notice.title,
                                         :notice.body, :notice.href, :createdAt))
            ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING
            """)
    void insert(@BindMethods List<NewMail> mails);

    /** An invitation's position among all invitations for one booking and recipient. */
    record InvitePlace(String cause, String recipient, UUID bookingId, int sequence) {}

    @SqlBatch(
            """
            UPDATE outbox_mail
               SET booking_id = :bookingId, invite_sequence = :sequence
             WHERE cause = :cause AND recipient = :recipient
            """)
    void setInvitePlaces(@BindMethods List<InvitePlace> invites);

    /** Sets the reminder that the mails of a cause are about. They are sent only while it applies. */
    @SqlUpdate("UPDATE outbox_mail SET reminder_id = :reminderId WHERE cause = :cause")
    void setReminder(String cause, UUID reminderId);

    /** Lists the unsent mails of a cause. */
    @SqlQuery(
            """
            SELECT id, cause, recipient, subject, html, text, invite, method, attached_invoice_of, attached_month,
                   secret, created_at, attempts
              FROM outbox_mail
             WHERE cause = :cause AND sent_at IS NULL AND failed_at IS NULL AND superseded_at IS NULL
               AND muted_at IS NULL
             ORDER BY id
            """)
    List<OutboxMail> listUnsent(String cause);

    /**
     * Marks a mail as being sent and returns whether its BCC copy has already been sent. Empty while an earlier
     * invitation of the same booking to the same recipient waits for its first attempt or is being sent, and if this
     * one has failed and a later one exists, or if the reminder that it is about no longer applies.
     *
     * @param lost an attempt that started before this instant is assumed to have died with its process
     */
    @SqlQuery(
            """
            UPDATE outbox_mail m
               SET sending_since = :now
             WHERE m.id = :id AND m.sent_at IS NULL AND m.failed_at IS NULL AND m.superseded_at IS NULL
               AND NOT EXISTS (SELECT
                                 FROM outbox_mail e
                                WHERE e.booking_id = m.booking_id AND e.recipient = m.recipient
                                  AND e.invite_sequence < m.invite_sequence AND e.sent_at IS NULL
                                    AND e.failed_at IS NULL
                                  AND (e.sending_since > :lost OR e.sending_since IS NULL AND e.attempts = 0))
               AND NOT EXISTS (SELECT
                                 FROM outbox_mail l
                                WHERE m.attempts > 0 AND l.booking_id = m.booking_id AND l.recipient = m.recipient
                                  AND l.invite_sequence > m.invite_sequence)
               AND (m.reminder_id IS NULL OR EXISTS (SELECT
                                                       FROM bookings_current_reminder r
                                                      WHERE r.id = m.reminder_id AND r.useful_until > :now))
            RETURNING copied
            """)
    Optional<Boolean> startAttempt(UUID id, Instant now, Instant lost);

    /** Gives up on a failed invitation if a later one for the same booking and recipient exists. */
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

    /** Gives up a mail about a reminder that no longer applies, for example because the mock was cancelled. */
    @SqlUpdate(
            """
            UPDATE outbox_mail m
               SET superseded_at = :now
             WHERE m.id = :id AND m.reminder_id IS NOT NULL AND m.sent_at IS NULL AND m.failed_at IS NULL
               AND NOT EXISTS (SELECT
                                 FROM bookings_current_reminder r
                                WHERE r.id = m.reminder_id AND r.useful_until > :now)
            """)
    boolean dropOutdated(UUID id, Instant now);

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

    /**
     * Records a failed attempt.
     *
     * @param copied whether the BCC copy was sent nevertheless
     */
    @SqlUpdate(
            """
            UPDATE outbox_mail
               SET attempts = attempts + 1, sending_since = NULL, copied = copied OR :copied
             WHERE id = :id
            """)
    void countAttempt(UUID id, boolean copied);

    /**
     * Mutes the unsent mails of a cause whose recipients want none of their kind. Mails of required kinds are sent even
     * to people who switched the kind off before it was required.
     */
    @SqlUpdate("""
        UPDATE outbox_mail m
           SET muted_at = :now
          FROM notifications_muted_mail p
         WHERE m.cause = :cause AND m.sent_at IS NULL AND m.failed_at IS NULL AND m.muted_at IS NULL
           AND p.person_id = m.person_id AND p.kind = m.kind AND m.kind <> ALL (:required)
        """)
    void muteUnwanted(String cause, List<NotificationKind> required, Instant now);

    /** Deletes mails that were written before this instant and are sent, given up, superseded or muted. */
    @SqlUpdate("""
        DELETE FROM outbox_mail
         WHERE id IN (SELECT id
                        FROM outbox_mail
                       WHERE created_at < :before
                         AND num_nonnulls(sent_at, failed_at, superseded_at, muted_at) > 0
                       LIMIT :limit)
        """)
    int deleteFinishedBefore(Instant before, int limit);
}
