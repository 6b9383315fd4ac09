package com.codementee;

import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Makes many people at once, straight in the database: nobody of them can sign in. */
public record GivenCrowd(App app) {

    /** A mentee with so many mock interviews to use, and the paid order that they came with. */
    public record Payer(UUID id, UUID orderId) {}

    public Payer mentee(int mocks) {
        var id = person("mentee");
        var order = Ids.next();
        app.database().useTransaction(sql -> {
            bound(sql, id, order, mocks, """
                    INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency, duration_months,
                                            limit_mock_interviews, status, created_at, paid_at)
                    SELECT :order, id, name, email, 'growth', 'Growth', 499900, 'INR', 3, :mocks, 'paid', :now, :now
                      FROM person WHERE id = :id
                    """);
            bound(sql, id, order, mocks, """
                    INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
                    SELECT person_id, 1, plan_id, plan_name, amount, :end FROM plan_order WHERE id = :order
                    """);
            bound(sql, id, order, mocks, """
                    INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews,
                                            limit_resume_reviews, limit_ai_tools)
                    SELECT gen_random_uuid(), id, person_id, 1, plan_id, :now, :mocks, 0, 0 FROM plan_order WHERE id = :order
                    """);
        });
        return new Payer(id, order);
    }

    public List<Payer> mentees(int count, int mocks) {
        return IntStream.range(0, count).mapToObj(_ -> mentee(mocks)).toList();
    }

    public UUID mentor() {
        var id = person("mentor");
        app.database().useHandle(sql -> sql.execute("INSERT INTO mentor_profile (person_id) VALUES (?)", id));
        return id;
    }

    public List<UUID> mentors(int count) {
        return IntStream.range(0, count).mapToObj(_ -> mentor()).toList();
    }

    /** An admin, paused so that no mail goes to them. */
    public UUID admin() {
        var id = person("admin");
        app.database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", id));
        return id;
    }

    private UUID person(String role) {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.execute(
                "INSERT INTO person (id, name, email, role, timezone, created_at, updated_at) VALUES (?, ?, ?, ?, 'Asia/Kolkata', ?, ?)",
                id, "Crowd " + GivenPeople.marker(), id + "@crowd.example", role, app.now(), app.now()));
        return id;
    }

    private void bound(Handle sql, UUID id, UUID order, int mocks, String statement) {
        var update = sql.createUpdate(statement)
                .bind("id", id)
                .bind("order", order)
                .bind("mocks", mocks)
                .bind("now", app.now())
                .bind("end", app.now().plus(Duration.ofDays(90)));
        update.getConfig(org.jdbi.v3.core.statement.SqlStatements.class).setUnusedBindingAllowed(true);
        update.execute();
    }
}
