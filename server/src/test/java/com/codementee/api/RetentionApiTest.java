package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.settings.RetentionSettings;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each kind of data is deleted a day after its retention period at the latest, and not before its end. */
class RetentionApiTest extends ApiTest {

    private static final Duration MARGIN = Duration.ofDays(2);

    private final RetentionSettings retention = app.bean(RetentionSettings.class);

    /** The rows to insert: an id, the person and the time at which their retention period begins. */
    private static final Map<String, String> INSERTS = Map.of(
            "outbox_mail", """
                INSERT INTO outbox_mail (id, cause, recipient, subject, html, text, created_at, sent_at)
                VALUES (:id::uuid, :id, 'old@people.example', 'Old', '', '', :at, :at)
                """,
            "payment_event", """
                INSERT INTO payment_event (event_id, event, body, received_at, handled_at)
                VALUES (:id, 'x', '{}', :at, :at)
                """,
            "session", """
                INSERT INTO session (id, person_id, rotated_at, created_at, last_used_at, expires_at, ends_at, ended_at)
                VALUES (:id::uuid, :person, :at, :at, :at, :at, :at, :at)
                """,
            "password_link", """
                INSERT INTO password_link (token_hash, person_id, created_at, expires_at)
                VALUES (:id, :person, :at, :at)
                """,
            "notification", """
                INSERT INTO notification (id, person_id, cause, kind, title, body, href, created_at)
                VALUES (:id::uuid, :person, :id, 'security', 'Old', '', '/', :at)
                """,
            "ai_run", """
                INSERT INTO ai_run (id, person_id, tool, status, title, created_at)
                VALUES (:id::uuid, :person, 'interview_prep', 'failed', 'Old', :at)
                """);

    @ParameterizedTest
    @ValueSource(strings = {"outbox_mail", "payment_event", "session", "password_link", "notification", "ai_run"})
    void deletesOnlyWhatIsOlderThanItsPeriod(String table) {
        var person = given.freeMentee().id();
        var old = insert(table, person, now().minus(period(table)).minusSeconds(60));
        var younger = insert(table, person, now().minus(period(table)).plus(MARGIN));

        advance(Duration.ofHours(25));

        Await.until("the purge of " + table, () -> !exists(table, old));
        assertThat(exists(table, younger)).isTrue();
    }

    private Duration period(String table) {
        return switch (table) {
            case "outbox_mail" -> retention.mails();
            case "payment_event" -> retention.paymentEvents();
            case "session", "password_link" -> retention.sessions();
            case "notification" -> retention.notifications();
            case "ai_run" -> retention.aiRuns();
            default -> throw new IllegalArgumentException(table);
        };
    }

    private String insert(String table, UUID person, Instant at) {
        var id = Ids.next().toString();
        database().useHandle(sql -> sql.createUpdate(INSERTS.get(table))
                .bind("id", id)
                .bind("person", person)
                .bind("at", at)
                .execute());
        return id;
    }

    private boolean exists(String table, String id) {
        var key = switch (table) {
            case "payment_event" -> "event_id";
            case "password_link" -> "token_hash";
            default -> "id::text";
        };
        return database().withHandle(sql ->
                sql.select("SELECT EXISTS (SELECT FROM " + table + " WHERE " + key + " = ?)", id)
                        .mapTo(boolean.class)
                        .one());
    }
}
