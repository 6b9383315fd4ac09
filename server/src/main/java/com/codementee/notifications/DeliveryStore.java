package com.codementee.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The order in which a person's notifications reach their streams.
 *
 * <p>Ids and times do not define that order: of two concurrent transactions, the one that began first may commit last,
 * and a stream that has already sent the other's rows would never deliver its rows. So the first delivery assigns
 * positions to the committed rows, while it holds their locks. Of two deliveries at once, the second waits for the
 * first or finds nothing left. A reader that sees a position sees all of that person's lower ones.
 */
interface DeliveryStore {

    /** A notification of this person at its position. */
    record Delivery(UUID personId, long position, @Nested Notification notification) {}

    /** Where a stream starts: after the notification with this id. */
    record Start(UUID id, long position) {

        /** Before the first notification, with an id that no notification has. */
        static final Start OF_INBOX = new Start(new UUID(0, 0), 0);
    }

    /** Locks the notifications of these people that have no position, until the transaction ends. */
    @SqlQuery("""
        SELECT id
          FROM notification
         WHERE person_id = ANY (:people) AND position IS NULL
         ORDER BY id
           FOR UPDATE
        """)
    List<UUID> lockUndelivered(List<UUID> people);

    /** Assigns positions to notifications that {@link #lockUndelivered} has locked. */
    @SqlUpdate("""
        UPDATE notification n
           SET position = numbered.position
          FROM (SELECT id, nextval('notification_positions') AS position
                  FROM (SELECT id FROM notification WHERE id = ANY (:ids) ORDER BY created_at, id) AS oldest_first
               ) AS numbered
         WHERE n.id = numbered.id
        """)
    void assignPositions(List<UUID> ids);

    /** Lists what follows each person's position. The two arrays have the same order. */
    @SqlQuery("""
        SELECT n.person_id, n.position, n.id, n.kind, n.title, n.body, n.href, n.read_at, n.created_at
          FROM unnest(:people, :after) AS reached (person_id, position)
          JOIN notification n ON n.person_id = reached.person_id AND n.position > reached.position
         ORDER BY n.position
         LIMIT :limit
        """)
    List<Delivery> listAfter(List<UUID> people, List<Long> after, int limit);

    /** Finds the person's notification with this id, if it has a position. */
    @SqlQuery("SELECT id, position FROM notification WHERE id = :id AND person_id = :personId AND position IS NOT NULL")
    Optional<Start> findStart(UUID id, UUID personId);

    /** Finds the person's notification with the highest position. */
    @SqlQuery("""
        SELECT id, position
          FROM notification
         WHERE person_id = :personId AND position IS NOT NULL
         ORDER BY position DESC
         LIMIT 1
        """)
    Optional<Start> findEnd(UUID personId);
}
