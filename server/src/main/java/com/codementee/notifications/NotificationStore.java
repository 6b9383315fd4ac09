package com.codementee.notifications;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL for the notifications in people's inboxes. */
interface NotificationStore {

    record NewRow(UUID id, NewNotification notification, Instant createdAt) {}

    /** Inserts notifications, except those that the person has switched off or already has. */
    @SqlBatch("""
        SELECT notifications_insert(
                   :id, :notification.personId, :notification.cause, :notification.kind, :notification.title,
                   :notification.body, :notification.href, :createdAt)
        """)
    void insert(@BindMethods List<NewRow> notifications);

    @SqlQuery("""
        SELECT id, kind, title, body, href, read_at, created_at
          FROM notification
         WHERE person_id = :personId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Notification> list(UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    @SqlQuery("""
        SELECT id, kind, title, body, href, read_at, created_at
          FROM notification
         WHERE person_id = :personId AND read_at IS NULL AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Notification> listUnread(
            UUID personId, @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    @SqlQuery("SELECT count(*) FROM notification WHERE person_id = :personId AND read_at IS NULL")
    int countUnread(UUID personId);

    /** Marks one of the person's notifications as read, unless it is already read. */
    @SqlQuery("""
        UPDATE notification
           SET read_at = COALESCE(read_at, :now)
         WHERE id = :id AND person_id = :personId
        RETURNING id, kind, title, body, href, read_at, created_at
        """)
    Optional<Notification> markRead(UUID id, UUID personId, Instant now);

    /** Marks all of the person's notifications as read. Locks them in the order in which deliveries lock them. */
    @SqlUpdate("""
        UPDATE notification
           SET read_at = :now
         WHERE id IN (SELECT id
                        FROM notification
                       WHERE person_id = :personId AND read_at IS NULL
                       ORDER BY id
                         FOR UPDATE)
        """)
    void markAllRead(UUID personId, Instant now);

    @SqlUpdate("""
        DELETE FROM notification
         WHERE id IN (SELECT id FROM notification WHERE created_at < :before LIMIT :limit)
        """)
    int deleteBefore(Instant before, int limit);
}
