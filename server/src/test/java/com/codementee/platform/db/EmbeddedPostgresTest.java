package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops and kills real servers. */
class EmbeddedPostgresTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path home;

    private Path programs;

    /** The programs are unpacked once for all the homes of these tests. */
    @BeforeEach
    void shareThePrograms() throws IOException {
        PostgresBinaries.in(shared);
        try (var unpacked = Files.newDirectoryStream(shared)) {
            Path folder = unpacked.iterator().next();
            programs = Files.createSymbolicLink(home.resolve(folder.getFileName()), folder);
        }
    }

    @AfterEach
    void leaveTheProgramsAlone() throws IOException {
        Files.delete(programs);
    }

    @Test
    void answersToItsPassword() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres.address(), "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void refusesAnotherPassword() {
        try (var postgres = EmbeddedPostgres.start(home)) {
            var guess = new PostgresAddress(postgres.address().port(), postgres.address().user(), "guess");

            assertThatThrownBy(() -> ask(guess, "SELECT 1"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void isDurableAndHeardOnLoopbackAlone() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            var address = postgres.address();

            assertThat(ask(address, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(address, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void keepsItsPasswordFromOtherUsers() throws IOException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            Path file = home.resolve("postgres-password");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(file).hasContent(postgres.address().password());
            assertThat(postgres.address().toString()).doesNotContain(postgres.address().password());
        }
    }

    @Test
    void findsItsDataAgain() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            writeMemo(postgres.address());
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
    }

    @Test
    void refusesSecondStartOnSameHome() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(HomeInUse.class)
                    .hasMessageContaining(home.getFileName().toString())
                    .hasMessageNotContaining("\n");
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void tellsAnotherProcessWhereItRuns() throws SQLException {
        assertThat(EmbeddedPostgres.running(home.resolve("nowhere"))).isEmpty();
        assertThat(EmbeddedPostgres.running(home)).isEmpty();

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(EmbeddedPostgres.running(home)).contains(postgres.address());
        }

        assertThat(EmbeddedPostgres.running(home)).isEmpty();
    }

    @Test
    void startsWhereOldPidFileNamesSomebodyElse() throws Exception {
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
    void startsWhereOldPidFileNamesNobody() throws Exception {
        EmbeddedPostgres.start(home).close();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        writePidFile(gone.pid());

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void startsWhereOldPidFileIsCutShort() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/postmaster.pid"), "");

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void beginsAnewWhereMakingTheClusterWasCutOff() throws IOException, SQLException {
        Files.createDirectories(home.resolve("data.new/base/1"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        Files.writeString(home.resolve("postgres-password"), "half");

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("database files are incompatible with server")
                .hasMessageContaining("postgres.log");
    }

    @Test
    void goesDownWithKilledApplicationAndKeepsWhatWasCommitted() throws Exception {
        Process application = application();
        try (BufferedReader said = application.inputReader()) {
            assertThat(said.readLine()).isEqualTo("written");
            var server = ProcessHandle.of(PostmasterFile.in(home.toRealPath().resolve("data")).orElseThrow().pid());

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
    void takesOverAtOnceFromKilledApplication() throws Exception {
        Process application = application();
        try (BufferedReader said = application.inputReader()) {
            assertThat(said.readLine()).isEqualTo("written");
            application.destroyForcibly().waitFor();
        } finally {
            application.destroyForcibly();
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(readMemo(postgres.address())).isEqualTo("kept");
        }
    }

    private Process application() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Application.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
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

    /** Stands for the application: starts the server, writes a row, and runs until it is killed. */
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
