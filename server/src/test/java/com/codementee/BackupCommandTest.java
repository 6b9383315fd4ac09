package com.codementee;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.backup.BackupException;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.Settings;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Backs up the database of the running shared application, and restores it elsewhere. */
class BackupCommandTest {

    private static final String KEY = "b5T9wQ2xLr7Kp4Zy8Vd1Gc6Hn3Ms0Jf-";
    private static final TestApp APP = TestApp.shared();
    private static final DatabaseSource.Location SERVER = APP.bean(DatabaseSource.class).locate();

    private static Path folder;
    private static Path file;
    private static Map<String, String> contents;

    /** Other tests' jobs may still be running, so a backup counts once the database is the same before and after. */
    @BeforeAll
    static void backUpWhileInUse() {
        var bookings = new BookingFixtures(APP);
        bookings.createRequest(new PersonFixtures(APP).paidMentee(), bookings.createSlot());
        folder = TestApp.newHome();
        file = folder.resolve("night.backup");
        var settings = settings(SERVER.jdbcUrl(), Map.of("BACKUP_KEY", KEY));
        for (int attempt = 0; attempt < 20; attempt++) {
            contents = contents(SERVER);
            assertThat(BackupCommand.backup(settings, file)).startsWith("Backed up ").endsWith(", encrypted.");
            if (contents.equals(contents(SERVER))) return;
        }
        throw new AssertionError("The shared database never rests");
    }

    @Test
    void restoresEverythingIntoAnEmptyHome() {
        var home = TestApp.newHome();
        var person = new PersonFixtures(APP).freeMentee();
        var later = folder.resolve("later.backup");
        BackupCommand.backup(settings(SERVER.jdbcUrl(), Map.of()), later);

        BackupCommand.restore(settings(home, Map.of("BACKUP_KEY", KEY)), file, false);
        try (var restored = EmbeddedPostgres.start(home)) {
            assertThat(contents(DatabaseSource.running(restored.address()).locate())).isEqualTo(contents);
        }
        BackupCommand.restore(settings(home, Map.of()), later, true);
        try (var app = TestApp.start(Map.of("CODEMENTEE_HOME", home.toString()))) {
            var login = Map.of("email", person.email(), "password", PASSWORD);
            app.client().post("/api/auth/login", login).expect(200);
        }
    }

    @Test
    void keepsADatabaseThatIsNotEmptyWithoutReplace() {
        var database = created();
        jdbi(database).useHandle(sql -> sql.execute("CREATE TABLE treasure (id int)"));

        assertThatThrownBy(() -> BackupCommand.restore(settings(database, Map.of("BACKUP_KEY", KEY)), file, false))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not empty").hasMessageContaining("--replace");
        assertThatThrownBy(() -> BackupCommand.restore(settings(database, Map.of("BACKUP_KEY", KEY)), file, true))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("demo mode did not create");
        assertThat(count(database, "SELECT count(*) FROM treasure")).isZero();
    }

    @Test
    void refusesWhileAServerUsesTheDatabase() {
        var settings = settings(SERVER.jdbcUrl(), Map.of("BACKUP_KEY", KEY));

        assertThatThrownBy(() -> BackupCommand.restore(settings, file, true))
                .isInstanceOf(BackupException.class).hasMessageContaining("Stop all servers first");
    }

    @Test
    void leavesTheDatabaseAsItWasWhenARestoreFails() {
        var database = created();
        var wrongRows = folder.resolve("broken.backup");
        BackupCommand.backup(settings(SERVER.jdbcUrl(), Map.of()), wrongRows);
        changeManifest(wrongRows, manifest -> manifest.replaceFirst("\"rows\":(?!0,)\\d+", "\"rows\":1000000"));

        assertThatThrownBy(() -> BackupCommand.restore(settings(database, Map.of()), wrongRows, false))
                .isInstanceOf(BackupException.class);
        assertThat(count(database, "SELECT count(*) FROM pg_class WHERE oid >= 16384")).isZero();
    }

    @Test
    void refusesABackupOfANewerSchema() {
        var newer = folder.resolve("newer.backup");
        BackupCommand.backup(settings(SERVER.jdbcUrl(), Map.of()), newer);
        changeManifest(newer, manifest -> manifest.replaceFirst("\"version\":\"0001\"", "\"version\":\"8888\""));

        assertThatThrownBy(() -> BackupCommand.restore(settings(created(), Map.of()), newer, false))
                .isInstanceOf(BackupException.class);
    }

    @Test
    void findsEveryDamageBeforeItTouchesTheDatabase() throws IOException {
        var settings = settings(created(), Map.of("BACKUP_KEY", KEY));
        var bytes = Files.readAllBytes(file);
        var damaged = folder.resolve("damaged.backup");

        for (int position : new int[] {60, bytes.length / 2, bytes.length - 1}) {
            var changed = bytes.clone();
            changed[position] ^= 1;
            Files.write(damaged, changed);
            assertThatThrownBy(() -> BackupCommand.restore(settings, damaged, false))
                    .as("byte " + position).isInstanceOf(BackupException.class);
        }
        for (int length : new int[] {0, 10, 60, bytes.length / 2, bytes.length - 1}) {
            Files.write(damaged, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BackupCommand.restore(settings, damaged, false))
                    .as(length + " bytes").isInstanceOf(BackupException.class);
        }
    }

    @Test
    void opensOnlyWithItsKey() {
        var database = created();

        assertThatThrownBy(() -> BackupCommand.restore(settings(database, Map.of()), file, false))
                .hasMessage("The backup is encrypted. Set BACKUP_KEY to the key it was made with.");
        var otherKey = Map.of("BACKUP_KEY", "x" + KEY.substring(1));
        assertThatThrownBy(() -> BackupCommand.restore(settings(database, otherKey), file, false))
                .hasMessage("BACKUP_KEY is not the key of this backup, or the file is damaged.");
    }

    @Test
    void refusesDemoDataInProduction() {
        var production = new HashMap<>(Map.of("CODEMENTEE_MODE", "production", "BACKUP_KEY", KEY));
        production.putAll(Map.of(
                "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b", "PUBLIC_URL", "https://codementee.example",
                "RAZORPAY_KEY_ID", "rzp_test_x", "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7", "SMTP_URL", "smtp://127.0.0.1:2525"));

        assertThatThrownBy(() -> BackupCommand.restore(settings(created(), production), file, false))
                .isInstanceOf(BackupException.class).hasMessageContaining("demo data");
    }

    @Test
    void writesAFileThatOnlyItsOwnerReadsAndThatHidesItsContent() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("codementee-backup 1 aes-256-gcm\n").doesNotContain("manifest");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".partial"));
        }
    }

    @Test
    void refusesAWeakKey() {
        assertThatThrownBy(() -> settings(SERVER.jdbcUrl(), Map.of("BACKUP_KEY", "short")))
                .isInstanceOf(InvalidSettingException.class).hasMessageStartingWith("BACKUP_KEY is too short.");
    }

    /** Rewrites an unencrypted backup with another manifest. */
    private static void changeManifest(Path backup, UnaryOperator<String> change) {
        var header = "codementee-backup 1 plain\n".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.writeBytes(header);
        try (var archive = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(backup), header.length,
                        Integer.MAX_VALUE)); var changed = new ZipOutputStream(out)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var bytes = archive.readAllBytes();
                changed.putNextEntry(new ZipEntry(entry.getName()));
                boolean manifest = entry.getName().equals("manifest.json");
                changed.write(manifest ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes() : bytes);
            }
            changed.finish();
            Files.write(backup, out.toByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Creates an empty database on the shared server and returns its JDBC URL. */
    private static String created() {
        var name = "backup_" + UUID.randomUUID().toString().replace("-", "");
        jdbi(SERVER.jdbcUrl()).useHandle(sql -> sql.execute("CREATE DATABASE " + name));
        return SERVER.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
    }

    private static long count(String url, String sql) {
        return jdbi(url).withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static Jdbi jdbi(String url) {
        return Jdbi.create(url, SERVER.user(), SERVER.password());
    }

    private static Settings settings(String jdbcUrl, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("DATABASE_URL", jdbcUrl.replaceFirst(
                "jdbc:postgresql://", "postgresql://" + SERVER.user() + ":" + SERVER.password() + "@"));
        return Settings.from(all);
    }

    private static Settings settings(Path home, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("CODEMENTEE_HOME", home.toString());
        return Settings.from(all);
    }

    /** Returns what a database contains: each table's rows, the sequences, constraints, triggers and indexes. */
    private static Map<String, String> contents(DatabaseSource.Location where) {
        var jdbi = Jdbi.create(where.jdbcUrl(), where.user(), where.password());
        return jdbi.withHandle(sql -> {
            var found = new TreeMap<String, String>();
            var tables = sql.createQuery("""
                    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                       AND tablename <> 'flyway_schema_history'
                    """).mapTo(String.class).list();
            for (var table : tables) {
                found.put("table " + table, sql.createQuery("SELECT concat(count(*), ' ',"
                        + " md5(string_agg(md5(t::text), '' ORDER BY md5(t::text)))) FROM " + table + " t")
                        .mapTo(String.class).one());
            }
            found.putAll(sql.createQuery("""
                    SELECT format('sequence %s', sequencename), last_value::text FROM pg_sequences
                    UNION ALL SELECT format('constraint %s %s', conrelid::regclass, conname),
                                     pg_get_constraintdef(oid) || convalidated FROM pg_constraint WHERE conrelid <> 0
                    UNION ALL SELECT format('trigger %s %s', tgrelid::regclass, tgname), tgenabled::text
                      FROM pg_trigger WHERE NOT tgisinternal
                    UNION ALL SELECT format('index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
                      FROM pg_index WHERE indexrelid >= 16384 AND indrelid::regclass::text NOT LIKE 'pg_toast%'
                    UNION ALL SELECT 'migration ' || version, checksum::text FROM flyway_schema_history
                    """).map((row, _) -> Map.entry(row.getString(1), String.valueOf(row.getString(2)))).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            return found;
        });
    }
}
