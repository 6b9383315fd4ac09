package com.codementee.billing.memberships;

import com.codementee.billing.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for memberships and for each person's entitlement: their current run of memberships and its end. */
interface MembershipStore {

    /**
     * A person's current or last run of memberships.
     *
     * @param planPrice the price of the run's most expensive plan, in paise
     */
    record Entitlement(int run, long planPrice, Instant endsAt) {}

    /** A run's start and its total months, not counting revoked memberships. */
    record Term(@Nullable Instant startedAt, int months) {}

    /** The owner and run of a membership. */
    record OwnedRun(UUID personId, int run) {}

    /** A person whose run ends soon, and when it ends. */
    record Ending(UUID personId, Instant endsAt) {}

    /** Inserts an entitlement whose run 0 has already ended, so a person without purchases has a row to lock. */
    @SqlUpdate("""
        INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
        VALUES (:personId, 0, :planId, :planName, 0, :now)
        ON CONFLICT DO NOTHING
        """)
    void insertIfAbsent(UUID personId, String planId, String planName, Instant now);

    @SqlQuery("SELECT run, plan_price, ends_at FROM entitlement WHERE person_id = :personId FOR UPDATE")
    Entitlement lock(UUID personId);

    /**
     * Call this after {@link #lock} in a separate statement: a statement that waited for the lock would still read its
     * older snapshot.
     */
    @SqlQuery("""
        SELECT min(m.granted_at) AS started_at,
               coalesce(sum(o.duration_months) FILTER (WHERE m.revoked_at IS NULL), 0)::int AS months
          FROM membership m
          JOIN plan_order o ON o.id = m.order_id
         WHERE m.person_id = :personId AND m.run = :run
        """)
    Term term(UUID personId, int run);

    /** Sets the run and its end, and also the displayed plan if {@code mostExpensive}. */
    @SqlUpdate("""
        UPDATE entitlement
           SET run = :run, ends_at = :endsAt,
               plan_id = CASE WHEN :mostExpensive THEN :planId ELSE plan_id END,
               plan_name = CASE WHEN :mostExpensive THEN :planName ELSE plan_name END,
               plan_price = CASE WHEN :mostExpensive THEN :amount ELSE plan_price END
         WHERE person_id = :personId
        """)
    void extend(int run, Instant endsAt, boolean mostExpensive, @BindMethods GrantedPlan grant);

    @SqlUpdate("""
        INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at,
                                limit_mock_interviews, limit_resume_reviews, limit_ai_tools)
        VALUES (:id, :orderId, :personId, :run, :planId, :now,
                :limits.mockInterviews, :limits.resumeReviews, :limits.aiTools)
        """)
    void insert(
            UUID id, int run, Instant now, @BindMethods GrantedPlan grant, @BindMethods("limits") Limits limits);

    /** Revokes an order's membership and returns its owner and run, once. */
    @SqlQuery("""
        UPDATE membership SET revoked_at = :now
         WHERE order_id = :orderId AND revoked_at IS NULL
        RETURNING person_id, run
        """)
    Optional<OwnedRun> revoke(UUID orderId, Instant now);

    /** Restores an order's revoked membership and returns its owner and run, once. */
    @SqlQuery("""
        UPDATE membership SET revoked_at = NULL
         WHERE order_id = :orderId AND revoked_at IS NOT NULL
        RETURNING person_id, run
        """)
    Optional<OwnedRun> restore(UUID orderId);

    /** Moves all memberships of one run into another. */
    @SqlUpdate("UPDATE membership SET run = :target WHERE person_id = :personId AND run = :run")
    void moveRun(UUID personId, int run, int target);

    /** Ends a person's run, and starts one without memberships, so that no unit is left to a request under way. */
    @SqlUpdate("""
        UPDATE entitlement SET run = run + 1, ends_at = least(ends_at, :now) WHERE person_id = :personId
        """)
    void end(UUID personId, Instant now);

    @SqlQuery("SELECT person_id FROM membership WHERE order_id = :orderId")
    Optional<UUID> findOwner(UUID orderId);

    @SqlQuery("""
        SELECT m.id, m.person_id, m.plan_id, m.granted_at, m.revoked_at,
               CASE WHEN m.run = e.run AND m.revoked_at IS NULL THEN e.ends_at END AS ends_at,
               m.limit_mock_interviews, m.limit_resume_reviews, m.limit_ai_tools,
               m.used_mock_interviews, m.used_resume_reviews, m.used_ai_tools
          FROM membership m
          JOIN entitlement e ON e.person_id = m.person_id
         WHERE m.order_id = :orderId
        """)
    Optional<OrderMembership> findByOrder(UUID orderId);

    /** Sets a run's end. The displayed plan becomes the most expensive one that is not revoked, if any. */
    @SqlUpdate("""
        UPDATE entitlement e
           SET ends_at = :endsAt, plan_id = p.plan_id, plan_name = p.plan_name, plan_price = p.amount
          FROM (SELECT o.plan_id, o.plan_name, o.amount
                  FROM membership m
                  JOIN plan_order o ON o.id = m.order_id
                 WHERE m.person_id = :personId AND m.run = :run
                 ORDER BY m.revoked_at IS NULL DESC, o.amount DESC, m.granted_at, m.id
                 LIMIT 1) p
         WHERE e.person_id = :personId
        """)
    void setEnd(UUID personId, int run, Instant endsAt);

    /**
     * Marks the week-ahead notice as sent for up to {@code limit} plans that end in this period, and returns those
     * newly marked.
     */
    @SqlQuery("""
        UPDATE entitlement
           SET told_week_ahead = ends_at
         WHERE person_id IN (SELECT person_id
                               FROM entitlement
                              WHERE ends_at > :after AND ends_at <= :until AND told_week_ahead IS DISTINCT FROM ends_at
                              ORDER BY ends_at
                              LIMIT :limit
                                FOR UPDATE SKIP LOCKED)
        RETURNING person_id, ends_at
        """)
    List<Ending> claimWeekAhead(Instant after, Instant until, int limit);

    /**
     * Marks the day-ahead notice as sent for up to {@code limit} plans that end in this period, and returns those newly
     * marked.
     */
    @SqlQuery("""
        UPDATE entitlement
           SET told_day_ahead = ends_at
         WHERE person_id IN (SELECT person_id
                               FROM entitlement
                              WHERE ends_at > :after AND ends_at <= :until AND told_day_ahead IS DISTINCT FROM ends_at
                              ORDER BY ends_at
                              LIMIT :limit
                                FOR UPDATE SKIP LOCKED)
        RETURNING person_id, ends_at
        """)
    List<Ending> claimDayAhead(Instant after, Instant until, int limit);
}
