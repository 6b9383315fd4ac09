package com.codementee.accounts;

import com.codementee.accounts.User.UnitCounts;
import com.codementee.platform.db.Paged;
import com.codementee.platform.db.Search;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Role;
import com.codementee.platform.http.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows of {@code person}. Addresses come in lower case; the unique index holds it to that. */
interface PersonStore {

    /** What is needed to check a password, and the version of the credentials that this proves. */
    record SignIn(UUID id, String name, String email, @Nullable String passwordHash, int credentialsVersion) {

        @Override
        public String toString() {
            return "SignIn[" + id + "]";
        }
    }

    /** A row of {@code accounts_user}: a person and the plan they bought last, which may have run out. */
    record UserRow(
            UUID id,
            String name,
            String email,
            Role role,
            boolean paused,
            @Nullable String currentJob,
            @Nullable String targetJob,
            String timezone,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String planId,
            @Nullable String planName,
            @Nullable Instant planEndsAt,
            @Nullable Integer limitMockInterviews,
            @Nullable Integer limitResumeReviews,
            @Nullable Integer limitAiTools,
            @Nullable Integer usedMockInterviews,
            @Nullable Integer usedResumeReviews,
            @Nullable Integer usedAiTools) {

        static final String WITHOUT_PLAN = "Free Tier";

        /** The user at an instant: from the plan's end on they read as one who never had it. */
        User at(Instant now) {
            boolean running = planEndsAt != null && now.isBefore(planEndsAt);
            return new User(
                    id,
                    name,
                    email,
                    role,
                    tier(role, paused, running),
                    running ? planId : null,
                    running ? planName : WITHOUT_PLAN,
                    currentJob,
                    targetJob,
                    timezone,
                    running ? planEndsAt : null,
                    running ? new UnitCounts(limitMockInterviews, limitResumeReviews, limitAiTools) : UnitCounts.NONE,
                    running ? new UnitCounts(usedMockInterviews, usedResumeReviews, usedAiTools) : UnitCounts.NONE,
                    createdAt,
                    updatedAt);
        }

        /** Mentors and admins need no plan. */
        static Tier tier(Role role, boolean paused, boolean planRunning) {
            if (paused) return Tier.PAUSED;
            return planRunning || role != Role.MENTEE ? Tier.ACTIVE : Tier.FREE;
        }
    }

    @SqlUpdate("""
        INSERT INTO person (id, name, email, password_hash, role, current_job, target_job, timezone, created_at, updated_at)
        VALUES (:id, :name, :email, :passwordHash, :role, :currentRole, :targetRole, :timezone, :now, :now)
        """)
    void insert(
            UUID id, String name, String email, @Nullable String passwordHash, Role role,
            @Nullable String currentRole, @Nullable String targetRole, String timezone, Instant now);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE id = :id
        """)
    Optional<Person> byId(UUID id);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job AS current_role, target_job AS target_role,
               timezone, created_at, updated_at
          FROM person
         WHERE lower(email) = :email
        """)
    Optional<Person> byEmail(String email);

    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job, target_job, timezone, created_at, updated_at,
               plan_id, plan_name, plan_ends_at,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               used_mock_interviews, used_resume_reviews, used_ai_tools
          FROM accounts_user
         WHERE id = :id
        """)
    Optional<UserRow> user(UUID id);

    /** A condition for each status, since PostgreSQL knows how many rows each leaves; of one for all it has no idea. */
    @SqlQuery("""
        SELECT id, name, email, role, paused, current_job, target_job, timezone, created_at, updated_at,
               plan_id, plan_name, plan_ends_at,
               limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
               used_mock_interviews, used_resume_reviews, used_ai_tools
          FROM accounts_user
         WHERE role = 'mentee'
           AND (:status::text IS DISTINCT FROM 'Paused' OR paused)
           AND (:status::text IS DISTINCT FROM 'Active' OR (NOT paused AND plan_ends_at > :now))
           AND (:status::text IS DISTINCT FROM 'Free' OR (NOT paused AND (plan_ends_at > :now) IS NOT TRUE))
           AND (:planId::text IS NULL OR (plan_id = :planId AND plan_ends_at > :now))
           AND (:q::text IS NULL OR lower(name || ' ' || email) LIKE lower(:q))
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<UserRow> mentees(
            @Nullable Tier status, @Nullable String planId, @Search @Nullable String q, Instant now, @Paged(id = "id") PageRequest page);

    @SqlQuery("SELECT id FROM person WHERE lower(name || ' ' || email) LIKE lower(:q) LIMIT :most")
    List<UUID> idsByWords(@Search String q, int most);

    @SqlQuery("SELECT id, name, email, password_hash, credentials_version FROM person WHERE lower(email) = :email")
    Optional<SignIn> signIn(String email);

    @SqlQuery("SELECT id, name, email, password_hash, credentials_version FROM person WHERE id = :id")
    Optional<SignIn> signIn(UUID id);

    @SqlUpdate("""
        UPDATE person
           SET password_hash = :hash, credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id
        """)
    void setPassword(UUID id, String hash, Instant now);

    /** Replaces the password that was proven; false when the credentials have changed since. */
    @SqlUpdate("""
        UPDATE person
           SET password_hash = :hash, credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id AND credentials_version = :credentials
        """)
    boolean replacePassword(UUID id, int credentials, String hash, Instant now);

    /** Replaces an old hash by a stronger one of the same password, unless it was changed meanwhile. */
    @SqlUpdate("UPDATE person SET password_hash = :hash WHERE id = :id AND password_hash = :old")
    void strengthen(UUID id, String old, String hash);

    /** Null keeps a name or a time zone; the two roles have a flag, since null takes them away. */
    @SqlUpdate("""
        UPDATE person
           SET name = coalesce(:name, name),
               timezone = coalesce(:timezone, timezone),
               current_job = CASE WHEN :setCurrent THEN :currentRole ELSE current_job END,
               target_job = CASE WHEN :setTarget THEN :targetRole ELSE target_job END,
               updated_at = :now
         WHERE id = :id
        """)
    void change(
            UUID id, @Nullable String name, @Nullable String timezone,
            boolean setCurrent, @Nullable String currentRole,
            boolean setTarget, @Nullable String targetRole, Instant now);

    /** Pauses or resumes; false when the person is so already, or is not of this role. */
    @SqlUpdate("""
        UPDATE person
           SET paused = :paused, credentials_version = credentials_version + :paused::int, updated_at = :now
         WHERE id = :id AND role = :role AND paused <> :paused
        """)
    boolean pause(UUID id, Role role, boolean paused, Instant now);

    /** Makes somebody an active admin, without the password that they had; false when they are one. */
    @SqlUpdate("""
        UPDATE person
           SET role = 'admin', paused = false, password_hash = NULL,
               credentials_version = credentials_version + 1, updated_at = :now
         WHERE id = :id AND (role <> 'admin' OR paused)
        """)
    boolean promoteToAdmin(UUID id, Instant now);

    @SqlQuery("SELECT EXISTS (SELECT FROM person WHERE id = :id AND role = 'mentor')")
    boolean isMentor(UUID id);
}
