package com.codementee.support;

import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Creates signed-in users with unique email addresses. */
public class PersonFixtures {

    public static final String PASSWORD = "correct horse battery";

    /** Long enough for every test that moves the clock. */
    private static final Duration PLAN_DURATION = Duration.ofDays(90);

    private static final Map<TestApp, TestUser> ADMINS = new ConcurrentHashMap<>();

    private final TestApp app;

    public PersonFixtures(TestApp app) {
        this.app = app;
    }

    /** Registers a mentee without a plan. */
    public TestUser freeMentee() {
        return freeMentee("Asha " + uniqueMarker());
    }

    /** Registers a mentee with this name and without a plan. */
    public TestUser freeMentee(String name) {
        var email = uniqueMarker() + "@people.example";
        var body = Map.of("name", name, "email", email, "password", PASSWORD);
        var data = app.client().post("/api/auth/register-free", body).expect(201).data();
        var id = UUID.fromString(data.at("/user/id").asString());
        return new TestUser(id, name, email, data.get("access_token").asString());
    }

    /** Creates a mentee with an unused Growth plan that runs for 90 days. */
    public TestUser paidMentee() {
        return paidMentee("growth");
    }

    /** Creates a mentee with an unused plan that runs for 90 days. */
    public TestUser paidMentee(String planId) {
        return signIn(grantPlan(freeMentee(), planId, PLAN_DURATION));
    }

    /** Creates a mentee whose plan ended yesterday. */
    public TestUser expiredMentee() {
        return signIn(grantPlan(freeMentee(), "growth", Duration.ofDays(-1)));
    }

    /** Creates a paused mentee with a running plan. */
    public TestUser pausedMentee() {
        var mentee = grantPlan(freeMentee(), "growth", PLAN_DURATION);
        app.database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", mentee.id()));
        return signIn(mentee);
    }

    public TestUser mentor() {
        return createWithRole(Role.MENTOR);
    }

    /**
     * Returns the application's one admin with a new token. Tests share this admin because every booking request is
     * mailed to all admins.
     */
    public TestUser admin() {
        return signIn(ADMINS.computeIfAbsent(app, _ -> createWithRole(Role.ADMIN)));
    }

    /** Signs in again, for example after the clock has moved past the access token's expiry. */
    public TestUser signIn(TestUser person) {
        var body = Map.of("email", person.email(), "password", PASSWORD);
        var data = app.client().post("/api/auth/login", body).expect(200).data();
        return new TestUser(person.id(), person.name(), person.email(), data.get("access_token").asString());
    }

    /** Returns eight random characters that identify a test's rows. */
    public static String uniqueMarker() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private TestUser createWithRole(Role role) {
        var person = freeMentee();
        app.database().useTransaction(sql -> {
            sql.execute("UPDATE person SET role = ? WHERE id = ?", role.wire(), person.id());
            if (role == Role.MENTOR) sql.execute("INSERT INTO mentor_profile (person_id) VALUES (?)", person.id());
        });
        return signIn(person);
    }

    private TestUser grantPlan(TestUser person, String planId, Duration remaining) {
        var order = Ids.next();
        var now = app.now();
        app.database().useTransaction(sql -> {
            sql.createUpdate(
                            """
                            INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency,
                                   duration_months, limit_mock_interviews, limit_resume_reviews, limit_ai_tools,
                                   status, created_at, paid_at)
                            SELECT :order, :person, :name, :email, plan_id, name, price, currency, duration_months,
                                   limit_mock_interviews, limit_resume_reviews, limit_ai_tools, 'paid', :at, :at
                              FROM pricing_plan
                             WHERE plan_id = :plan
                            """)
                    .bind("order", order)
                    .bind("person", person.id())
                    .bind("name", person.name())
                    .bind("email", person.email())
                    .bind("plan", planId)
                    .bind("at", now.minus(1, ChronoUnit.MINUTES))
                    .execute();
            sql.createUpdate(
                            """
                            INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
                            SELECT person_id, 1, plan_id, plan_name, amount, :end FROM plan_order WHERE id = :order
                            """)
                    .bind("order", order)
                    .bind("end", now.plus(remaining))
                    .execute();
            sql.createUpdate(
                            """
                            INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at,
                                   limit_mock_interviews, limit_resume_reviews, limit_ai_tools)
                            SELECT :id, id, person_id, 1, plan_id, paid_at,
                                   limit_mock_interviews, limit_resume_reviews, limit_ai_tools
                              FROM plan_order
                             WHERE id = :order
                            """)
                    .bind("order", order)
                    .bind("id", Ids.next())
                    .execute();
        });
        return person;
    }
}
