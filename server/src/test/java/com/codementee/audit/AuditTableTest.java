package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the database itself refuses. */
class AuditTableTest extends ApiTest {

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void recordAndSeal() {
        app.bean(Transactions.class).run(
                () -> app.bean(AuditLog.class).record(AuditEvent.of(AuditAction.COMPANY_CREATED, subject)));
        app.bean(AuditSealer.class).seal();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE audit_entry SET reason = 'nothing happened'", "DELETE FROM audit_entry", "TRUNCATE audit_entry CASCADE",
        "UPDATE audit_seal SET hash = ''", "DELETE FROM audit_seal", "TRUNCATE audit_seal",
        "UPDATE audit_entry SET reason = NULL WHERE FALSE"})
    void refusesToChangeOrDeleteEntriesAndSeals(String statement) {
        assertRefused(statement);
    }

    @Test
    void refusesToChangeThemEvenWithOrdinaryTriggersSwitchedOff() {
        assertThatThrownBy(() -> database().useTransaction(sql -> {
            sql.execute("SET LOCAL session_replication_role = replica");
            sql.execute("DELETE FROM audit_entry");
        })).hasMessageContaining("only grows");
    }

    /** Grants the rights that {@code docs/audit.md} gives to a role that does not own the tables. */
    @Test
    void theRoleOfTheApplicationNeedsNoRightToChangeEntries() {
        var role = "app_" + PersonFixtures.uniqueMarker();
        database().useHandle(sql -> {
            sql.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'app'");
            sql.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + role);
            sql.execute("REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM " + role);
        });
        var application = Jdbi.create(app.bean(DatabaseSource.class).locate().jdbcUrl(), role, "app");

        for (var statement : new String[] {
            "UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry", "DELETE FROM audit_seal",
            "TRUNCATE audit_entry CASCADE", "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
            "SET session_replication_role = replica"}) {
            assertThatThrownBy(() -> application.useHandle(sql -> sql.execute(statement)))
                    .as(statement).hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        application.useHandle(sql -> sql.execute(
                "INSERT INTO audit_entry (id, at, actor_name, action, subject_type) VALUES (?, ?, 'x', 'a.b', 'c')",
                UUID.randomUUID(), now()));
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> database().useHandle(sql -> sql.execute(statement)))
                .hasMessageContaining("only grows");
        int kept = database().withHandle(sql -> sql.createQuery("""
                        SELECT count(*) FROM audit_entry e JOIN audit_seal s ON s.entry_id = e.id WHERE e.subject_id = ?
                        """)
                .bind(0, subject.toString())
                .mapTo(Integer.class)
                .one());
        assertThat(kept).isEqualTo(1);
    }
}
