package com.codementee;

import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes people for a test, each with an address that nobody else has. */
public class GivenPeople {

    public static final String PASSWORD = "correct horse battery";

    /** What tests call a plan's first month: long enough for every test that moves the clock. */
    private static final Duration PLAN = Duration.ofDays(90);

    private static final Map<App, Someone> ADMINS = new ConcurrentHashMap<>();

    protected final App app;

    public GivenPeople(App app) {
        this.app = app;
    }

    /** Somebody with an account, and the access token of one sign-in. */
    public record Someone(UUID id, String name, String email, String token) {}

    /** A mentee without a plan, who registered. */
    public Someone freeMentee() {
        return freeMentee("Asha " + marker());
    }

    /** A mentee of this name without a plan, who registered. */
    public Someone freeMentee(String name) {
        var email = marker() + "@people.example";
        var body = Map.of("name", name, "email", email, "password", PASSWORD);
        var data = app.client().post("/api/auth/register-free", body).expect(201).data();
        var id = UUID.fromString(data.at("/user/id").asString());
        return new Someone(id, name, email, data.get("access_token").asString());
    }

    /** A mentee with a running Growth plan and nothing of it used. */
    public Someone paidMentee() {
        return paidMentee("growth");
    }

    /** A mentee with this plan running for 90 days and nothing of it used. */
    public Someone paidMentee(String planId) {
        return signedIn(withPlan(freeMentee(), planId, PLAN));
    }

    /** A mentee whose plan ran out yesterday. */
    public Someone expiredMentee() {
        return signedIn(withPlan(freeMentee(), "growth", Duration.ofDays(-1)));
    }

    /** A mentee with a running plan whom an admin has paused. */
    public Someone pausedMentee() {
        var mentee = withPlan(freeMentee(), "growth", PLAN);
        app.database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", mentee.id));
        return signedIn(mentee);
    }

    public Someone mentor() {
        return promoted(Role.MENTOR);
    }

    /** An admin, the same for all tests of an application: each request is mailed to every admin there is. */
    public Someone admin() {
        return signedIn(ADMINS.computeIfAbsent(app, _ -> promoted(Role.ADMIN)));
    }

    /** The same person after another sign-in, such as when the clock has moved past a token's end. */
    public Someone signedIn(Someone person) {
        var body = Map.of("email", person.email, "password", PASSWORD);
        var data = app.client().post("/api/auth/login", body).expect(200).data();
        return new Someone(person.id, person.name, person.email, data.get("access_token").asString());
    }

    /** Eight characters that no other test has. */
    public static String marker() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Someone promoted(Role role) {
        var person = freeMentee();
        app.database().useTransaction(sql -> {
            sql.execute("UPDATE person SET role = ? WHERE id = ?", role.wire(), person.id);
            if (role == Role.MENTOR) sql.execute("INSERT INTO mentor_profile (person_id) VALUES (?)", person.id);
        });
        return signedIn(person);
    }

    private Someone withPlan(Someone person, String planId, Duration left) {
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
                    .bind("person", person.id)
                    .bind("name", person.name)
                    .bind("email", person.email)
                    .bind("plan", planId)
                    .bind("at", now.minus(1, ChronoUnit.MINUTES))
                    .execute();
            sql.createUpdate(
                            """
                            INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
                            SELECT person_id, 1, plan_id, plan_name, amount, :end FROM plan_order WHERE id = :order
                            """)
                    .bind("order", order)
                    .bind("end", now.plus(left))
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
