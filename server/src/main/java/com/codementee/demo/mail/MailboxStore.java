package com.codementee.demo.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The mails that the sandbox has taken, as they came. */
public interface MailboxStore {

    record Taken(UUID id, String recipient, @Nullable String bcc, byte[] mime, Instant sentAt) {}

    /** Keeps a mail, unless one with its Message-ID is there. */
    @SqlUpdate(
            """
            INSERT INTO sandbox.mail (id, message_id, recipient, bcc, mime, sent_at)
            VALUES (:id, :messageId, :recipient, :bcc, :mime, :sentAt)
            ON CONFLICT ON CONSTRAINT mail_once DO NOTHING
            """)
    void keep(UUID id, String messageId, String recipient, @Nullable String bcc, byte[] mime, Instant sentAt);

    @SqlQuery("SELECT id, recipient, bcc, mime, sent_at FROM sandbox.mail WHERE id = :id")
    Optional<Taken> find(UUID id);

    @SqlQuery("SELECT id, recipient, bcc, mime, sent_at FROM sandbox.mail ORDER BY sent_at DESC, id DESC LIMIT :most")
    List<Taken> latest(int most);

    @SqlQuery(
            """
            SELECT id, recipient, bcc, mime, sent_at
              FROM sandbox.mail
             WHERE lower(recipient) = lower(:recipient)
             ORDER BY sent_at DESC, id DESC
             LIMIT :most
            """)
    List<Taken> latestFor(String recipient, int most);
}
