package com.codementee.identity;

import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Tier;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for {@code session}. A session is live until it is ended or expires; each renewal extends it. */
interface SessionStore {

    /** The current generation of a session's refresh cookie. */
    record Turn(UUID personId, int generation, Instant rotatedAt, Instant expiresAt) {}

    /** A session to open, with its expiry without renewal and its latest possible end. */
    record NewSession(UUID id, Instant expiresAt, Instant endsAt, @Nullable String userAgent, @Nullable String ip) {}

    /** Everything that determines a person's permissions, except the current time. */
    record LivePerson(
            Role role, boolean paused, boolean secondFactor, @Nullable Instant planEndsAt, List<UUID> sessionIds,
            List<Instant> sessionExpiries) {

        /** Returns whether this session is live at this instant, unless it was renewed after this record was read. */
        boolean holds(UUID session, Instant now) {
            int index = sessionIds.indexOf(session);
            return index >= 0 && now.isBefore(sessionExpiries.get(index));
        }

        Caller caller(UUID id, UUID session, Instant now) {
            boolean running = planEndsAt != null && now.isBefore(planEndsAt);
            return new Caller(id, role, Tier.of(role, paused, running), running, session, secondFactor);
        }
    }

    /**
     * Opens a session. Returns false if the person's credentials now have another version. The row lock prevents
     * changes until the commit, so a later change finds the session and ends it.
     */
    @SqlUpdate("""
        INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, ends_at, user_agent, ip)
        SELECT :id, id, :now, :now, :now, :expiresAt, :endsAt, :userAgent, :ip
          FROM (SELECT id FROM person WHERE id = :personId AND credentials_version = :credentials FOR SHARE) person
        """)
    boolean insert(UUID personId, int credentials, @BindMethods NewSession session, Instant now);

    /** Returns whether any of a person's sessions has been ended. */
    @SqlQuery("SELECT EXISTS (SELECT FROM session WHERE person_id = :personId AND ended_at IS NOT NULL)")
    boolean anyEnded(UUID personId);

    /** Advances to the next generation. Returns empty if this one is not the latest or the session has ended. */
    @SqlQuery("""
        UPDATE session
           SET generation = generation + 1, rotated_at = :now, last_used_at = :now,
               expires_at = least(:expiresAt, ends_at)
         WHERE id = :id AND generation = :generation AND ended_at IS NULL AND expires_at > :now
        RETURNING person_id, generation, rotated_at, expires_at
        """)
    Optional<Turn> rotate(UUID id, int generation, Instant now, Instant expiresAt);

    @SqlQuery("""
        SELECT person_id, generation, rotated_at, expires_at
          FROM session
         WHERE id = :id AND ended_at IS NULL AND expires_at > :now
        """)
    Optional<Turn> turn(UUID id, Instant now);

    /** Ends one of a person's live sessions. Returns false if they have none with this id. */
    @SqlUpdate("""
        UPDATE session SET ended_at = :now
         WHERE id = :id AND person_id = :personId AND ended_at IS NULL AND expires_at > :now
        """)
    boolean end(UUID id, UUID personId, Instant now);

    @SqlUpdate("UPDATE session SET ended_at = :now WHERE person_id = :personId AND ended_at IS NULL")
    int endAll(UUID personId, Instant now);

    @SqlUpdate("""
        UPDATE session SET ended_at = :now
         WHERE person_id = :personId AND id <> :kept AND ended_at IS NULL
        """)
    int endOthers(UUID personId, UUID kept, Instant now);

    /** Ends a person's oldest sessions beyond this number. */
    @SqlUpdate("""
        UPDATE session SET ended_at = :now
         WHERE id IN (SELECT id
                        FROM session
                       WHERE person_id = :personId AND ended_at IS NULL
                       ORDER BY created_at DESC, id DESC
                      OFFSET :most)
        """)
    int endOldest(UUID personId, int most, Instant now);

    @SqlQuery("""
        SELECT id, created_at, last_used_at, user_agent, ip, id = :current AS current
          FROM session
         WHERE person_id = :personId AND ended_at IS NULL AND expires_at > :now
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Session> list(
            UUID personId, UUID current, Instant now,
            @BindPage(id = "id", by = "created_at", descending = true) PageRequest page);

    @SqlUpdate("""
        DELETE FROM session
         WHERE id IN (SELECT id FROM session WHERE expires_at < :before OR ended_at < :before LIMIT :limit)
        """)
    int deleteEndedBefore(Instant before, int limit);

    @SqlQuery("""
        SELECT p.role, p.paused, s.ends_at AS plan_ends_at,
               EXISTS (SELECT FROM totp WHERE person_id = p.id AND confirmed_at IS NOT NULL) AS second_factor,
               live.session_ids, live.session_expiries
          FROM person p
         CROSS JOIN LATERAL (SELECT coalesce(array_agg(id ORDER BY id), '{}') AS session_ids,
                                    coalesce(array_agg(expires_at ORDER BY id), '{}') AS session_expiries
                               FROM session
                              WHERE person_id = p.id AND ended_at IS NULL AND expires_at > :now) live
          LEFT JOIN billing_standing s ON s.person_id = p.id
         WHERE p.id = :personId
        """)
    Optional<LivePerson> live(UUID personId, Instant now);
}
