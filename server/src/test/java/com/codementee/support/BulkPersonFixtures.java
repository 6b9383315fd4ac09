package com.codementee.support;

import com.codementee.platform.db.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Inserts many people directly into the database. They have no password and cannot sign in. */
public record BulkPersonFixtures(TestApp app) {

    /** A mentee with a running plan, and the order that paid for it. */
    public record PaidMentee(UUID id, UUID orderId) {}

    /** Inserts a mentee whose plan has this number of unused mocks. */
    public PaidMentee createPaidMentee(int mocks) {
        var id = insertPerson("mentee");
        var order = Ids.next();
        app.database().useTransaction(sql -> {
            execute(sql, id, order, mocks, """
                    INSERT INTO plan_order (id, person_id, name, email, plan_id, plan_name, amount, currency,
                      duration_months,
                                            limit_mock_interviews, status, created_at, paid_at)
                    SELECT :order, id, name, email, 'growth', 'Growth', 499900, 'INR', 3, :mocks, 'paid', :now, :now
                      FROM person WHERE id = :id
                    """);
            execute(sql, id, order, mocks, """
                    INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
                    SELECT person_id, 1, plan_id, plan_name, amount, :end FROM plan_order WHERE id = :order
                    """);
            execute(sql, id, order, mocks, """
                    INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at, limit_mock_interviews,
                                            limit_resume_reviews, limit_ai_tools)
                    SELECT gen_random_uuid(), id, person_id, 1, plan_id, :now, :mocks, 0, 0 FROM plan_order
                      WHERE id = :order
                    """);
        });
        return new PaidMentee(id, order);
    }

    public List<PaidMentee> createPaidMentees(int count, int mocks) {
        return IntStream.range(0, count).mapToObj(_ -> createPaidMentee(mocks)).toList();
    }

    public UUID createMentor() {
        var id = insertPerson("mentor");
        app.database().useHandle(sql -> sql.execute("INSERT INTO mentor_profile (person_id) VALUES (?)", id));
        return id;
    }

    public List<UUID> createMentors(int count) {
        return IntStream.range(0, count).mapToObj(_ -> createMentor()).toList();
    }

    /** Inserts a paused admin, who receives no mail. */
    public UUID createAdmin() {
        var id = insertPerson("admin");
        app.database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", id));
        return id;
    }

    private UUID insertPerson(String role) {
        var id = Ids.next();
        app.database().useHandle(sql -> sql.execute(
                "INSERT INTO person (id, name, email, role, timezone, created_at, updated_at) VALUES (?, ?, ?, ?, 'Asia/Kolkata', ?, ?)",
                id, "Crowd " + PersonFixtures.uniqueMarker(), id + "@crowd.example", role, app.now(), app.now()));
        return id;
    }

    private void execute(Handle sql, UUID id, UUID order, int mocks, String statement) {
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
