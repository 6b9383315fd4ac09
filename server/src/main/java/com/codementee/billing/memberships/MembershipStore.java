package com.codementee.billing.memberships;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What people have bought, and until when it lasts. */
public interface MembershipStore {

    /** A person's current or last run of memberships. */
    record Entitlement(int run, long planPrice, Instant endsAt) {}

    /** Gives a person without any purchase a row to lock: a run before the first, over already. */
    @SqlUpdate("""
        INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
        VALUES (:personId, 0, :planId, :planName, 0, :now)
        ON CONFLICT DO NOTHING
        """)
    void prepare(UUID personId, String planId, String planName, Instant now);

    /** When a run began and for how many months it was bought, all purchases together. */
    record Term(@Nullable Instant began, int months) {}

    /** Whose plan ends, and when. */
    record Ending(UUID personId, Instant endsAt) {}

    @SqlQuery("SELECT run, plan_price, ends_at FROM entitlement WHERE person_id = :personId FOR UPDATE")
    Entitlement lock(UUID personId);

    /** Asked once the entitlement is locked: the statement that waits would not see what was bought meanwhile. */
    @SqlQuery("""
        SELECT min(m.granted_at) AS began, coalesce(sum(o.duration_months), 0)::int AS months
          FROM membership m
          JOIN plan_order o ON o.id = m.order_id
         WHERE m.person_id = :personId AND m.run = :run
        """)
    Term term(UUID personId, int run);

    @SqlUpdate("""
        UPDATE entitlement
           SET run = :run, ends_at = :endsAt,
               plan_id = CASE WHEN :dearest THEN :planId ELSE plan_id END,
               plan_name = CASE WHEN :dearest THEN :planName ELSE plan_name END,
               plan_price = CASE WHEN :dearest THEN :price ELSE plan_price END
         WHERE person_id = :personId
        """)
    void extend(UUID personId, int run, Instant endsAt, boolean dearest, String planId, String planName, long price);

    @SqlUpdate("""
        INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at,
                                limit_mock_interviews, limit_resume_reviews, limit_ai_tools)
        VALUES (:id, :orderId, :personId, :run, :planId, :now, :mockInterviews, :resumeReviews, :aiTools)
        """)
    void insert(UUID id, UUID orderId, UUID personId, int run, String planId, Instant now,
            @Nullable Integer mockInterviews, @Nullable Integer resumeReviews, @Nullable Integer aiTools);

    /** Marks some plans that end in this span as told of a week ahead, and returns those that were not. */
    @SqlQuery("""
        UPDATE entitlement
           SET told_week_ahead = ends_at
         WHERE person_id IN (SELECT person_id
                               FROM entitlement
                              WHERE ends_at > :after AND ends_at <= :until AND told_week_ahead IS DISTINCT FROM ends_at
                              ORDER BY ends_at
                              LIMIT :most
                                FOR UPDATE SKIP LOCKED)
        RETURNING person_id, ends_at
        """)
    List<Ending> claimWeekAhead(Instant after, Instant until, int most);

    /** Marks some plans that end in this span as told of a day ahead, and returns those that were not. */
    @SqlQuery("""
        UPDATE entitlement
           SET told_day_ahead = ends_at
         WHERE person_id IN (SELECT person_id
                               FROM entitlement
                              WHERE ends_at > :after AND ends_at <= :until AND told_day_ahead IS DISTINCT FROM ends_at
                              ORDER BY ends_at
                              LIMIT :most
                                FOR UPDATE SKIP LOCKED)
        RETURNING person_id, ends_at
        """)
    List<Ending> claimDayAhead(Instant after, Instant until, int most);
}
