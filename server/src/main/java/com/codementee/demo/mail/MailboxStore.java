package com.codementee.demo.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for the messages that the sandbox has accepted, stored unchanged. */
interface MailboxStore {

    record StoredMail(UUID id, String recipient, @Nullable String bcc, byte[] mime, Instant sentAt) {}

    /** Inserts a mail unless one with the same Message-ID exists. */
    @SqlUpdate(
            """
            INSERT INTO sandbox.mail (id, message_id, recipient, bcc, mime, sent_at)
            VALUES (:id, :messageId, :recipient, :bcc, :mime, :sentAt)
            ON CONFLICT ON CONSTRAINT mail_once DO NOTHING
            """)
    void insert(UUID id, String messageId, String recipient, @Nullable String bcc, byte[] mime, Instant sentAt);

    @SqlQuery("SELECT id, recipient, bcc, mime, sent_at FROM sandbox.mail WHERE id = :id")
    Optional<StoredMail> find(UUID id);

    @SqlQuery("SELECT id, recipient, bcc, mime, sent_at FROM sandbox.mail ORDER BY sent_at DESC, id DESC LIMIT :limit")
    List<StoredMail> findLatest(int limit);

    @SqlQuery(
            """
            SELECT id, recipient, bcc, mime, sent_at
              FROM sandbox.mail
             WHERE lower(recipient) = lower(:recipient)
             ORDER BY sent_at DESC, id DESC
             LIMIT :limit
            """)
    List<StoredMail> findLatestFor(String recipient, int limit);
}
