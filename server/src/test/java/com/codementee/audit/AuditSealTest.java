package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals entries, then tampers with them as a superuser with the triggers switched off. */
class AuditSealTest {

    private static TestApp app;
    private static AuditSealer sealer;
    private static AuditVerifier verifier;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("RATE_LIMITS", "off"));
        sealer = app.bean(AuditSealer.class);
        verifier = app.bean(AuditVerifier.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /** Empties the log, so that each test has a chain of its own. */
    @BeforeEach
    void sealFiveEntries() {
        asSuperuser("DELETE FROM audit_seal; DELETE FROM audit_unsealed; DELETE FROM audit_entry;"
                + "DELETE FROM audit_verification");
        for (int i = 0; i < 5; i++) record();
        sealer.seal();
        assertThat(verifier.verifyAll().problem()).isNull();
    }

    @Test
    void sealsEachOfFiftyConcurrentActionsOnce() throws InterruptedException {
        var outcomes = ConcurrentRunner.run(50, i -> Executors.callable(() -> {
            record();
            if (i % 5 == 0) sealer.seal();
        }));
        sealer.seal();

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(50);
        var chain = app.bean(SealStore.class).status();
        assertThat(chain.sequence()).isEqualTo(55);
        assertThat(chain.waiting()).isZero();
        assertThat(count("audit_entry")).isEqualTo(55);
        var result = verifier.verifyAll();
        assertThat(result.problem()).isNull();
        assertThat(result.sequence()).isEqualTo(55);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE audit_entry SET reason = 'harmless' WHERE id = entry(3) | 2 | was changed",
        "UPDATE audit_entry SET actor_name = 'Razorpay' WHERE id = entry(3) | 2 | was changed",
        "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = entry(3) | 2 | was changed",
        "UPDATE audit_entry SET after = '{\"name\": \"Other\"}' WHERE id = entry(1) | 0 | was changed",
        "DELETE FROM audit_entry WHERE id = entry(3) | 2 | is missing",
        "DELETE FROM audit_seal WHERE sequence = 3 | 2 | Seal 3 is missing",
        "DELETE FROM audit_seal WHERE sequence = 5 | 4 | existed before",
        "DELETE FROM audit_seal | 0 | existed before",
        "UPDATE audit_seal SET hash = repeat('0', 64) WHERE sequence = 5 | 4 | was changed"})
    void detectsWhatASuperuserChanged(String tampering, long intactUntil, String problem) {
        asSuperuser(tampering);

        var result = verifier.verifyAll();

        assertThat(result.problem()).contains(problem);
        assertThat(result.sequence()).isEqualTo(intactUntil);
    }

    @Test
    void continuesWhereTheLastVerificationEndedAndStartsOverEachDay() {
        record();
        sealer.seal();
        var next = verifier.verify();
        assertThat(next.since()).isEqualTo(5);
        assertThat(next.sequence()).isEqualTo(6);
        asSuperuser("UPDATE audit_entry SET reason = 'harmless' WHERE id = entry(3)");
        assertThat(verifier.verify().problem()).isNull();

        app.advance(Duration.ofHours(25));
        var whole = verifier.verify();

        assertThat(whole.since()).isZero();
        assertThat(whole.problem()).contains("was changed");
        assertThat(whole.sequence()).isEqualTo(2);
        assertThat(verifier.verify().problem()).as("a broken chain is verified from the start").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM audit_seal", "UPDATE audit_seal SET hash = repeat('0', 64) WHERE sequence = 5"})
    void continuesOnlyFromTheHeadThatItFoundBefore(String tampering) {
        asSuperuser(tampering);

        assertThat(verifier.verify().problem()).isNotNull();
    }

    @Test
    void detectsARecomputedChain() {
        asSuperuser("""
                UPDATE audit_entry SET reason = 'harmless' WHERE id = entry(3);
                INSERT INTO audit_unsealed SELECT id FROM audit_entry;
                DELETE FROM audit_seal;
                """);
        sealer.seal();

        assertThat(verifier.verifyAll().problem()).contains("had another hash before");
    }

    @Test
    void detectsAnEntryThatWasNeverSealed() {
        record();
        asSuperuser("DELETE FROM audit_unsealed");

        assertThat(verifier.verifyAll().problem()).contains("was never sealed");
    }

    @Test
    void showsAdminsHowFarTheChainIsVerified() {
        var admin = app.client().as(new PersonFixtures(app).admin().token());
        sealer.seal();
        var result = verifier.verifyAll();

        var chain = admin.get("/api/admin/audit-log/chain").expect(200).data();

        assertThat(chain.get("verified_until").asLong()).isEqualTo(result.sequence());
        assertThat(chain.get("head").asString()).hasSize(64);
        assertThat(chain.get("problem").isNull()).isTrue();
        asSuperuser("UPDATE audit_entry SET ip = '192.0.2.1' WHERE id = entry(2)");
        verifier.verifyAll();
        assertThat(admin.get("/api/admin/audit-log/chain").expect(200).data().get("problem").asString())
                .contains("was changed");
    }

    /** Computes the first hash independently, as {@code docs/audit.md} describes it. */
    @Test
    void hashesAsTheDocumentSays() {
        var id = UUID.fromString("01900000-0000-7000-8000-000000000001");
        var entry = new SealStore.SealedColumns(
                id, Instant.parse("2026-11-30T04:00:00.5Z"), null, "system", "order.paid", "plan_order", "7", "é",
                null, null, "{\"amount\": 1}");
        var text = "64:" + "0".repeat(64) + "\n1:1\n36:" + id + "\n24:2026-11-30T04:00:00.500Z"
                + "\n-\n6:system\n10:order.paid\n10:plan_order\n1:7\n2:é\n-\n-\n13:{\"amount\": 1}\n";

        assertThat(HashChain.next(HashChain.START, 1, entry))
                .isEqualTo(Sha256.hex(text));
    }

    private static void record() {
        app.bean(Transactions.class).run(() -> app.bean(AuditLog.class).record(
                AuditEvent.of(AuditAction.COMPANY_CREATED, UUID.randomUUID()).after(Map.of("name", "Acme"))));
    }

    private static int count(String table) {
        return app.database().withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
    }

    /** Runs a script without triggers. {@code entry(n)} is the entry of seal n. */
    private static void asSuperuser(String script) {
        app.database().useTransaction(sql -> {
            switchTriggers(sql, "DISABLE TRIGGER ALL");
            sql.createScript(script.replaceAll(
                    "entry\\((\\d)\\)", "(SELECT entry_id FROM audit_seal WHERE sequence = $1)")).execute();
            switchTriggers(sql, "ENABLE TRIGGER ALL");
        });
    }

    private static void switchTriggers(Handle sql, String how) {
        sql.execute("ALTER TABLE audit_entry " + how);
        sql.execute("ALTER TABLE audit_seal " + how);
    }
}
