package com.codementee.billing.plans;

import com.codementee.billing.Limits;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.KeyType;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for plans, on sale or retired. */
interface PlanStore {

    /** A plan as admins see it, including retired plans. */
    record AdminPlan(
            @Nested @JsonUnwrapped Plan plan, @Nullable Instant retiredAt, Instant createdAt, Integer version)
            implements Versioned {}

    /** The fields of a plan that an admin sets. */
    record Terms(
            String name,
            long price,
            int durationMonths,
            Limits limits,
            List<String> features,
            boolean isPopular,
            int displayOrder) {

        public @Nullable Integer mockInterviews() {
            return limits.mockInterviews();
        }

        public @Nullable Integer resumeReviews() {
            return limits.resumeReviews();
        }

        public @Nullable Integer aiTools() {
            return limits.aiTools();
        }
    }

    @SqlQuery("""
        SELECT plan_id, name, price, currency, duration_months,
               round(price::numeric / duration_months)::bigint AS price_per_month,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order
          FROM pricing_plan
         WHERE retired_at IS NULL AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Plan> listOnSale(
            @BindPage(id = "plan_id", idType = KeyType.TEXT, by = "display_order",
                    type = KeyType.NUMBER) PageRequest page);

    @SqlQuery("""
        SELECT plan_id, name, price, currency, duration_months,
               round(price::numeric / duration_months)::bigint AS price_per_month,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order
          FROM pricing_plan
         WHERE plan_id = :planId AND retired_at IS NULL
        """)
    Optional<Plan> findOnSale(String planId);

    @SqlQuery("""
        SELECT plan_id, name, price, currency, duration_months,
               round(price::numeric / duration_months)::bigint AS price_per_month,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order,
               retired_at, created_at, version
          FROM pricing_plan
         WHERE <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminPlan> listForAdmin(
            @BindPage(id = "plan_id", idType = KeyType.TEXT, by = "display_order",
                    type = KeyType.NUMBER) PageRequest page);

    @SqlQuery("""
        INSERT INTO pricing_plan (plan_id, name, price, duration_months, limit_mock_interviews, limit_resume_reviews,
                                  limit_ai_tools, features, is_popular, display_order, created_at)
        VALUES (:planId, :name, :price, :durationMonths, :mockInterviews, :resumeReviews,
                :aiTools, :features, :isPopular, :displayOrder, :now)
        RETURNING plan_id, name, price, currency, duration_months,
                  round(price::numeric / duration_months)::bigint AS price_per_month,
                  limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order,
                  retired_at, created_at, version
        """)
    AdminPlan insert(String planId, @BindMethods Terms terms, Instant now);

    /**
     * Changes a plan if it has one of the expected versions. A change to the price, duration or units increments {@code
     * terms_version}.
     */
    @SqlQuery("""
        UPDATE pricing_plan
           SET name = :name, price = :price, duration_months = :durationMonths,
               limit_mock_interviews = :mockInterviews, limit_resume_reviews = :resumeReviews,
               limit_ai_tools = :aiTools, features = :features, is_popular = :isPopular, display_order = :displayOrder,
               version = version + 1,
               terms_version = terms_version + CASE
                   WHEN name <> :name OR price <> :price OR duration_months <> :durationMonths
                     OR features <> :features::text[]
                     OR limit_mock_interviews IS DISTINCT FROM :mockInterviews::int
                     OR limit_resume_reviews IS DISTINCT FROM :resumeReviews::int
                     OR limit_ai_tools IS DISTINCT FROM :aiTools::int
                   THEN 1 ELSE 0 END
         WHERE plan_id = :planId AND (:expected::int[] IS NULL OR version = ANY (:expected))
        RETURNING plan_id, name, price, currency, duration_months,
                  round(price::numeric / duration_months)::bigint AS price_per_month,
                  limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order,
                  retired_at, created_at, version
        """)
    Optional<AdminPlan> update(String planId, @BindMethods Terms terms, @Nullable List<Integer> expected);

    /** Finds a plan, even a retired one, and locks it until the transaction ends, so a concurrent order waits. */
    @SqlQuery("""
        SELECT plan_id, name, price, currency, duration_months,
               round(price::numeric / duration_months)::bigint AS price_per_month,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools, features, is_popular, display_order,
               retired_at, created_at, version
          FROM pricing_plan
         WHERE plan_id = :planId
           FOR UPDATE
        """)
    Optional<AdminPlan> lock(String planId);

    /** Deletes a plan that was never ordered. Returns the number of deleted rows. */
    @SqlUpdate("""
        DELETE FROM pricing_plan
         WHERE plan_id = :planId
           AND NOT EXISTS (SELECT 1 FROM plan_order WHERE plan_order.plan_id = pricing_plan.plan_id)
        """)
    int deleteIfNeverOrdered(String planId);

    @SqlUpdate("""
        UPDATE pricing_plan
           SET retired_at = :now, version = version + 1
         WHERE plan_id = :planId AND retired_at IS NULL
        """)
    void retire(String planId, Instant now);
}
