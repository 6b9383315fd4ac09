package com.codementee.bench.data;

import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Inserts people with sessions and access tokens into the database, because a thousand sign-ins would take a minute.
 */
public final class SeededUsers {

    /** The password of all seeded people and of the demo accounts. */
    public static final String PASSWORD = "codementee-demo";

    private static final String MENTEES = """
        WITH made AS (
            INSERT INTO person (id, name, email, password_hash, role, timezone, created_at, updated_at)
            SELECT (? || lpad(n::text, 12, '0'))::uuid, 'Asha Rao ' || n, ? || '-' || n || '@people.example',
                   (SELECT password_hash FROM person WHERE email = 'mentee@codementee.example'),
                   ?, 'Asia/Kolkata', now(), now()
              FROM generate_series(1, ?) n
            RETURNING id, name, email),
        bought AS (
            INSERT INTO plan_order (id, razorpay_order_id, person_id, name, email, plan_id, plan_name, amount, currency,
                                    duration_months, status, created_at, paid_at)
            SELECT uuidv7(), 'order_' || id, id, name, email, 'growth', 'Growth', 499900, 'INR', 3, 'paid', now(),
              now() FROM made
            RETURNING id, person_id),
        members AS (
            INSERT INTO membership (id, order_id, person_id, run, plan_id, granted_at)
            SELECT uuidv7(), id, person_id, 1, 'growth', now() FROM bought),
        entitled AS (
            INSERT INTO entitlement (person_id, run, plan_id, plan_name, plan_price, ends_at)
            SELECT id, 1, 'growth', 'Growth', 499900, now() + interval '90 days' FROM made),
        signed_in AS (
            INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, ends_at)
            SELECT uuidv7(), id, now(), now(), now(), now() + interval '30 days', now() + interval '90 days' FROM made
            RETURNING id, person_id)
        SELECT made.id, made.email, signed_in.id AS session FROM made JOIN signed_in ON signed_in.person_id = made.id
        """;

    private static final String SIGN_IN = """
        WITH signed_in AS (
            INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, ends_at)
            SELECT uuidv7(), id, now(), now(), now(), now() + interval '30 days', now() + interval '90 days'
              FROM person WHERE email = ?
            RETURNING id, person_id)
        SELECT p.id, p.email, s.id AS session FROM signed_in s JOIN person p ON p.id = s.person_id
        """;

    private static final int NUMBER_AT = 24;

    private SeededUsers() {}

    /** A signed-in person. Ids of one batch end with the person's number, in twelve decimal digits. */
    public record Person(UUID id, String email, String token) {}

    /** Returns the common prefix of a batch's ids. */
    static String prefix(UUID id) {
        return id.toString().substring(0, NUMBER_AT);
    }

    /** Inserts mentees with an unlimited plan. */
    public static List<Person> mentees(Connection database, int count) throws SQLException {
        return people(database, "mentee", count);
    }

    /** Inserts mentors without a profile. */
    public static List<Person> mentors(Connection database, int count) throws SQLException {
        return people(database, "mentor", count);
    }

    /** Signs in an existing person. */
    public static Person known(Connection database, String email) throws SQLException {
        try (var statement = database.prepareStatement(SIGN_IN)) {
            statement.setString(1, email);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) throw new BenchmarkException("Nobody has the email address " + email);
                return person(rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, UUID.class));
            }
        }
    }

    public static Person admin(ServerProcess product) throws SQLException, IOException {
        try (var database = product.database()) {
            return known(database, "admin@codementee.example");
        }
    }

    private static List<Person> people(Connection database, String role, int count) throws SQLException {
        try (var statement = database.prepareStatement(MENTEES)) {
            statement.setString(1, prefix(UUID.randomUUID()));
            statement.setString(2, "bench-" + Long.toString(System.nanoTime(), 36));
            statement.setString(3, role);
            statement.setInt(4, count);
            var people = new ArrayList<Person>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.add(person(rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, UUID.class)));
                }
            }
            return people;
        }
    }

    private static Person person(UUID id, String email, UUID session) {
        return new Person(id, email, token(id, session));
    }

    /** Returns the access token that a sign-in would issue. */
    private static String token(UUID id, UUID session) {
        long now = Instant.now().getEpochSecond();
        var head = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        var claims = encoded(
                ("{\"user_id\":\"" + id + "\",\"sid\":\"" + session + "\",\"iat\":" + now + ",\"exp\":"
                + (now + 86_400) + "}")
                .getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ServerProcess.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return head + "." + claims + "."
                    + encoded(mac.doFinal((head + "." + claims).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
