package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.Settings;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.TestApp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that demo mode and production never share a database. */
class DemoDatabaseMarkerTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "CODEMENTEE_MODE", "production",
            "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
            "PUBLIC_URL", "https://codementee.example",
            "RAZORPAY_KEY_ID", "rzp_test_x",
            "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
            "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7",
            "SMTP_URL", "smtp://127.0.0.1:2525");

    private static EmbeddedPostgres server;
    private final String name = "db_" + UUID.randomUUID().toString().replace("-", "");
    private final Jdbi database = created();

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(TestApp.newHome());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void demoModeStartsOnAnEmptyDatabaseAndAgain() {
        demo();
        demo();
    }

    @Test
    void productionStartsOnAnEmptyDatabaseAndRestarts() {
        production();
        production();
    }

    @Test
    void productionRefusesADemoDatabase() {
        demo();

        assertThatThrownBy(this::production).isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DATABASE_URL");
    }

    @Test
    void productionRefusesAPartlyFilledDemoDatabase() {
        run("CREATE SCHEMA demo");

        assertThatThrownBy(this::production).isInstanceOf(InvalidSettingException.class);
        demo();
    }

    @Test
    void demoModeRefusesAProductionDatabaseAndLeavesItUnchanged() {
        production();

        assertThatThrownBy(this::demo).isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("CODEMENTEE_MODE=production");

        assertThat(number("SELECT count(*) FROM pg_namespace WHERE nspname IN ('demo', 'sandbox')")).isZero();
        production();
    }

    @Test
    void demoModeRefusesADatabaseOfAnotherApplication() {
        run("CREATE SCHEMA shop; CREATE TABLE shop.customer (id int)");

        assertThatThrownBy(this::demo).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void productionRefusesDemoPeopleWithoutAMarker() {
        production();
        insertPerson("01900000-0000-7000-8000-aaaaaaaa0001", "renamed@people.example", "admin");

        assertThatThrownBy(this::production).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void productionRefusesAnAdminWithADemoAddress() {
        production();
        insertPerson(UUID.randomUUID().toString(), "admin@codementee.example", "admin");

        assertThatThrownBy(this::production).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void productionStartsAfterAMenteeRegisteredWithADemoAddress() {
        production();
        insertPerson(UUID.randomUUID().toString(), "admin@codementee.example", "mentee");

        production();
    }

    @Test
    void twoDemoNodesStartConcurrently() throws InterruptedException {
        var outcomes = ConcurrentRunner.run(2, _ -> () -> {
            demo();
            return null;
        });

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
    }

    private void demo() {
        migrate(Map.of());
    }

    private void production() {
        migrate(PRODUCTION);
    }

    private void migrate(Map<String, String> mode) {
        var environment = new HashMap<>(mode);
        environment.put("DATABASE_URL", url());
        var settings = Settings.from(environment);
        try (var opened = new DatabaseConfiguration()
                .dataSource(DatabaseSource.external(url()), settings.database(), settings.mode())) {
            assertThat(opened.isRunning()).isTrue();
        }
    }

    private String url() {
        var address = server.address();
        return "postgresql://" + address.user() + ":" + address.password() + "@127.0.0.1:" + address.port() + "/"
                + name;
    }

    private Jdbi created() {
        var address = server.address();
        Jdbi.create(address.jdbcUrl(), address.user(), address.password())
                .useHandle(sql -> sql.execute("CREATE DATABASE " + name));
        var own = address.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return Jdbi.create(own, address.user(), address.password());
    }

    private void insertPerson(String id, String email, String role) {
        run("""
            INSERT INTO person (id, name, email, password_hash, role, timezone, created_at, updated_at)
            VALUES ('%s', 'Somebody', '%s', 'x', '%s', 'Asia/Kolkata', '2027-01-01Z', '2027-01-01Z')
            """.formatted(id, email, role));
    }

    private void run(String script) {
        database.useHandle(sql -> sql.createScript(script).execute());
    }

    private int number(String query) {
        return database.withHandle(sql -> sql.createQuery(query).mapTo(Integer.class).one());
    }
}
