package com.codementee.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.support.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops and kills real PostgreSQL servers. */
class EmbeddedPostgresTest {

    /** The home directory of a server that runs during all tests. Other homes share its binaries. */
    @TempDir
    private static Path busyHome;

    private static EmbeddedPostgres running;

    @TempDir
    private Path home;

    private Path programs;

    @BeforeAll
    static void startSharedServer() {
        running = EmbeddedPostgres.start(busyHome);
    }

    @AfterAll
    static void stopSharedServer() {
        running.close();
    }

    @BeforeEach
    void linkBinaries() throws IOException {
        try (var unpacked = Files.newDirectoryStream(busyHome, "postgres-*-*.*")) {
            Path folder = unpacked.iterator().next();
            programs = Files.createSymbolicLink(home.resolve(folder.getFileName()), folder);
        }
    }

    @AfterEach
    void unlinkBinaries() throws IOException {
        Files.delete(programs);
    }

    @Test
    void acceptsItsPassword() throws SQLException {
        assertThat(ask(running.address(), "SHOW server_version")).startsWith("18.");
    }

    @Test
    void refusesAnotherPassword() {
        var guess = new PostgresAddress(running.address().port(), running.address().user(), "guess");

        assertThatThrownBy(() -> ask(guess, "SELECT 1"))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws SQLException {
        assertThat(ask(running.address(), "SHOW fsync")).isEqualTo("on");
        assertThat(ask(running.address(), "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(running.address(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(running.address(), "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void storesThePasswordReadableByItsOwnerOnly() throws IOException {
        Path file = busyHome.resolve("postgres-password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(file).hasContent(running.address().password());
        assertThat(running.address().toString()).doesNotContain(running.address().password());
    }

    @Test
    void refusesASecondStartOnTheSameHome() throws SQLException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(busyHome))
                .isInstanceOf(HomeDirectoryInUseException.class)
                .hasMessageContaining(busyHome.getFileName().toString())
                .hasMessageNotContaining("\n");
        assertThat(ask(running.address(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void refusesASecondStartFromAnotherProcess() throws Exception {
        Process second = application(busyHome);
        String output = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isNotZero();
        assertThat(output).contains("already running on");
    }

    @Test
    void publishesItsAddressToOtherProcesses() {
        assertThat(EmbeddedPostgres.running(busyHome)).contains(running.address());
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
        assertThat(EmbeddedPostgres.running(home.resolve("nowhere"))).isEmpty();
    }

    @Test
    void logsNoParametersOfFailedStatements() throws IOException {
        assertThatThrownBy(() -> ask(running.address(), "SELECT 'somebody@example.org'::int"))
                .isInstanceOf(SQLException.class);

        assertThat(busyHome.resolve("postgres.log")).content().doesNotContain("somebody");
    }

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            writeMemo(postgres.address());
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
    }

    @Test
    void startsDespiteAPidFileOfAnotherProcess() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            writePidFile(bystander.pid());
            assertThat(EmbeddedPostgres.running(home)).isEmpty();

            EmbeddedPostgres.start(home).close();

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void startsDespiteAPidFileOfADeadProcess() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        writePidFile(gone.pid());

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void startsDespiteATruncatedPidFile() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/postmaster.pid"), "");

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void recreatesAnIncompleteCluster() throws IOException, SQLException {
        Files.createDirectories(home.resolve("data.new/base/1"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        Files.writeString(home.resolve("postgres-password"), "half");

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void reportsWhyItCannotStart() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("database files are incompatible with server")
                .hasMessageContaining("postgres.log");
    }

    @Test
    void stopsWithAKilledApplicationAndKeepsCommittedData() throws Exception {
        Process application = application(home);
        try (BufferedReader output = application.inputReader()) {
            assertThat(output.readLine()).isEqualTo("written");
            var server = ProcessHandle.of(PostmasterPidFile.in(home.toRealPath().resolve("data")).orElseThrow().pid());

            application.destroyForcibly();
            server.orElseThrow().onExit().get(30, TimeUnit.SECONDS);
        } finally {
            application.destroyForcibly();
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
    }

    @Test
    void restartsWhenOnlyPostgresIsKilled() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            writeMemo(postgres.address());
            long killed = PostmasterPidFile.in(home.toRealPath().resolve("data")).orElseThrow().pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            Await.until("another server runs", () -> EmbeddedPostgres.running(home).isPresent() && pid() != killed);
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
        assertThat(EmbeddedPostgres.running(home)).isEmpty();
    }

    private long pid() {
        return PostmasterPidFile.in(home.resolve("data")).map(PostmasterPidFile::pid).orElse(0L);
    }

    /** Repeated because the old server may stop at any moment during the new start. */
    @RepeatedTest(4)
    void startsImmediatelyAfterAKilledApplication() throws Exception {
        Process application = application(home);
        try (BufferedReader output = application.inputReader()) {
            assertThat(output.readLine()).isEqualTo("written");
            application.destroyForcibly().waitFor();
        } finally {
            application.destroyForcibly();
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
    }

    private static Process application(Path home) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Application.class.getName(),
                        home.toString())
                .start();
    }

    private void writePidFile(long pid) throws IOException {
        Path data = home.toRealPath().resolve("data");
        Files.write(
                data.resolve("postmaster.pid"),
                List.of(Long.toString(pid), data.toString(), "1", "5432", "", "127.0.0.1", "  1  2", "ready   "));
    }

    private static void writeMemo(PostgresAddress address) throws SQLException {
        try (Connection connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE memo AS SELECT 'kept' AS text");
        }
    }

    private static String readMemo(PostgresAddress address) throws SQLException {
        return ask(address, "SELECT text FROM memo");
    }

    private static String ask(PostgresAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** A process that simulates the application: starts the server, writes a row, and runs until it is killed. */
    static final class Application {

        private Application() {}

        public static void main(String[] arguments) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            writeMemo(postgres.address());
            System.out.println("written");
            System.in.read();
        }
    }
}
