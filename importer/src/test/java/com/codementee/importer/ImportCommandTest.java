package com.codementee.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.platform.json.RawPassword;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Imports a small export with hostile and broken documents, in each form, into databases of one PostgreSQL. */
class ImportCommandTest {

    private static final Path FIXTURE = Path.of("src/test/resources/legacy");
    private static final String PASSWORD = "correct horse battery";

    /** More than one chunk of rows. */
    private static final int CHUNKS = 2_500;

    @TempDir
    private static Path folder;

    private static TestDatabases databases;
    private static Path export;
    /** The database with the imported fixture. */
    private static String imported;
    private static Result result;

    private record Result(int status, String out, String errors, List<BsonDocument> report) {

        /** Returns why a document was not placed as it was. */
        String reason(String id) {
            return report.stream().filter(line -> line.getString("id").getValue().equals(id))
                    .map(line -> line.getString("result").getValue() + ": " + line.getString("reason").getValue())
                    .reduce("", (all, next) -> all + next + "\n");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        databases = new TestDatabases(folder.resolve("home"));
        export = Files.createDirectories(folder.resolve("export"));
        var hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
        for (var file : fixture()) {
            var text = Files.readString(file).replace("BCRYPT", hash);
            Files.writeString(export.resolve(file.getFileName().toString()), text);
        }
        imported = databases.created();
        result = run(imported, export.toString(), "--apply");
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    private static List<Path> fixture() throws IOException {
        try (var files = Files.list(FIXTURE)) {
            return files.sorted().toList();
        }
    }

    @Test
    void placesWhatCanBePlacedAndNamesTheRest() throws Exception {
        assertThat(result.errors()).isEmpty();
        assertThat(result.status()).as(result.out()).isEqualTo(3);
        assertThat(result.reason("55555555-5555-4555-8555-555555555555")).contains("email is missing or invalid");
        assertThat(result.reason("66666666-6666-4666-8666-666666666666")).contains("not a bcrypt hash")
                .contains("rejected: PostgreSQL refuses it");
        assertThat(result.reason("77777777-7777-4777-8777-777777777777")).contains("role is unknown: superuser");
        assertThat(result.reason("99999999-9999-4999-8999-999999999999")).contains("name is not text");
        assertThat(result.reason("44444444-4444-4444-8444-444444444444")).contains("another account has this email");
        assertThat(result.reason("line 10")).contains("is not a valid document");
        assertThat(result.reason("c3333333-3333-4333-8333-333333333333")).contains("category is unknown: faang");
        assertThat(result.reason("mystery")).contains("limits are missing");
    }

    @Test
    void namesWhatRefersToNothing() throws Exception {
        assertThat(result.reason("d3333333-3333-4333-8333-333333333333")).contains("date is not a date: 2025-02-30");
        assertThat(result.reason("d4444444-4444-4444-8444-444444444444")).contains("end_time is missing");
        assertThat(result.reason("e2222222-2222-4222-8222-222222222222")).contains("link is not a web address");
        assertThat(result.reason("f3333333-3333-4333-8333-333333333333")).contains("of no imported plan: ninja");
        assertThat(result.reason("f4444444-4444-4444-8444-444444444444")).contains("has no imported account");
        assertThat(result.reason("f5555555-5555-4555-8555-555555555555")).contains("another order has the same payment");
        assertThat(result.reason("a3333333-3333-4333-8333-333333333333")).contains("of no imported account");
        assertThat(result.reason("a4444444-4444-4444-8444-444444444444")).contains("overlaps another mock of the mentor");
        assertThat(result.reason("a6666666-6666-4666-8666-666666666666")).contains("interview_type is unknown: juggling");
        assertThat(result.reason("b2222222-2222-4222-8222-222222222222")).contains("booking request was not imported");
        assertThat(result.reason("b3333333-3333-4333-8333-333333333333")).contains("booking_request_id is missing");
        assertThat(result.reason("1f222222-2222-4222-8222-222222222222")).contains("of no imported mock");
        assertThat(result.reason("1f333333-3333-4333-8333-333333333333")).contains("not between 1 and 5: 9");
        assertThat(result.reason("2e333333-3333-4333-8333-333333333333")).contains("of no imported account");
        var noId = LegacyIds.of("users", "65a000000000000000000003");
        assertThat(result.reason(noId.toString())).contains("Active with the plan ninja, but has no paid order");
        assertThat(databases.rows(imported, "SELECT email, role, paused FROM person ORDER BY email")).containsExactly(
                "asha@people.example|mentee|f", "bobby@people.example|mentee|t", "meera@mentors.example|mentor|f",
                "noid@people.example|mentee|f");
    }

    @Test
    void keepsIdsHashesTimesAndPlans() throws Exception {
        var database = imported;

        var hash = databases.rows(database, "SELECT password_hash FROM person WHERE email = 'asha@people.example'").getFirst();
        var hasher = new PasswordHasher();
        assertThat(hasher.matches(new RawPassword(PASSWORD), hash)).isTrue();
        hasher.destroy();
        assertThat(databases.rows(database, "SELECT starts_at AT TIME ZONE 'UTC', ends_at AT TIME ZONE 'UTC' FROM time_slot"
                + " WHERE id IN ('d1111111-1111-4111-8111-111111111111', 'd2222222-2222-4222-8222-222222222222')"
                + " ORDER BY 1")).containsExactly(
                "2025-02-01 04:30:00|2025-02-01 05:30:00", "2025-02-02 18:00:00|2025-02-02 19:00:00");
        assertThat(databases.rows(database, "SELECT plan_id, price, limit_mock_interviews, limit_ai_tools FROM pricing_plan"
                + " WHERE plan_id IN ('growth', 'campus') ORDER BY 1")).containsExactly(
                "campus|99900|1|5", "growth|449900|3|null");
        assertThat(databases.rows(database, "SELECT e.plan_id, m.used_mock_interviews, e.ends_at AT TIME ZONE 'UTC'"
                + " FROM entitlement e JOIN membership m USING (person_id)")).containsExactly(
                "growth|3|2025-04-10 10:00:00");
        assertThat(databases.rows(database, "SELECT m.id, m.status, m.feedback_id, b.status FROM mock m"
                + " JOIN booking_request b ON b.id = m.booking_request_id ORDER BY m.starts_at")).containsExactly(
                "b1111111-1111-4111-8111-111111111111|completed|1f111111-1111-4111-8111-111111111111|completed",
                LegacyIds.derived("mock of a5555555-5555-4555-8555-555555555555") + "|scheduled|null|confirmed");
        // What belonged to the second account with Asha's address is hers.
        assertThat(databases.rows(database, "SELECT p.email, c.name FROM booking_request b JOIN person p ON p.id = b.mentee_id"
                + " JOIN company c ON c.id = b.company_id WHERE b.id = 'a2222222-2222-4222-8222-222222222222'"))
                .containsExactly("asha@people.example|Razorpay");
        assertThat(databases.rows(database, "SELECT comment_count, body_html FROM community_entry WHERE kind = 'post'"))
                .containsExactly("1|<p><strong>Graphs</strong> first &lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
        assertThat(databases.rows(database, "SELECT status, email FROM plan_order WHERE status = 'expired'")).containsExactly("expired|");
    }

    @Test
    void writesNothingInADryRunAndNothingNewInASecondImport() throws Exception {
        var database = "import_empty";
        databases.execute("CREATE DATABASE import_empty TEMPLATE template0");

        var dry = run(database, export.toString());
        assertThat(dry.status()).isEqualTo(3);
        assertThat(dry.out()).contains("This was a dry run");
        assertThat(databases.rows(database, "SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind = 'r'")).containsExactly("0");

        var first = run(database, export.toString(), "--apply");
        assertThat(first.report()).isEqualTo(dry.report());
        var contents = databases.contents(database);
        var second = run(database, export.toString(), "--apply");

        assertThat(databases.contents(database)).isEqualTo(contents);
        assertThat(second.out()).contains("Imported 0 rows.");
        assertThat(second.status()).isEqualTo(3);
    }

    @Test
    void readsDumpsWithGzipAndLiveServersTheSame() throws Exception {
        var dump = Files.createDirectories(folder.resolve("dump/codementee"));
        var server = new MongoServer(new MemoryBackend());
        var address = server.bindAndGetConnectionString() + "/codementee";
        try (var client = MongoClients.create(address)) {
            for (var file : fixture()) copy(export.resolve(file.getFileName()), dump,
                    client.getDatabase("codementee"));

            for (var from : List.of(dump.getParent().toString(), address)) {
                var database = databases.created();
                var result = run(database, from, "--apply");
                assertThat(result.status()).as(result.errors()).isEqualTo(3);
                assertThat(databases.contents(database)).as(from).isEqualTo(databases.contents(imported));
            }
        } finally {
            server.shutdownNow();
        }
    }

    private static void copy(Path lines, Path dump, com.mongodb.client.MongoDatabase live) throws IOException {
        var name = lines.getFileName().toString().replace(".json", "");
        var documents = new ArrayList<BsonDocument>();
        for (var line : Files.readAllLines(lines)) {
            if (!line.contains("not JSON")) documents.add(BsonDocument.parse(line));
        }
        live.getCollection(name, BsonDocument.class).insertMany(documents);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump.resolve(name + ".bson.gz")))) {
            for (var document : documents) out.write(bson(document));
        }
    }

    private static byte[] bson(BsonDocument document) {
        var buffer = new BasicOutputBuffer();
        new BsonDocumentCodec().encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
        return buffer.toByteArray();
    }

    @Test
    void namesADamagedDumpAndKeepsWhatCameBefore() throws Exception {
        var dump = Files.createDirectories(folder.resolve("damaged"));
        var good = bson(BsonDocument.parse(Files.readAllLines(export.resolve("users.json")).getFirst()));
        var deep = new StringBuilder();
        var broken = good.clone();
        broken[4] = 0x7e;
        var file = new ByteArrayOutputStream();
        file.write(good);
        file.write(broken);
        file.write(Arrays.copyOf(good, good.length - 3));
        Files.write(dump.resolve("users.bson"), file.toByteArray());
        deep.repeat("{\"a\":", 20_000).append("1").repeat("}", 20_000);
        Files.writeString(dump.resolve("companies.json"), deep);
        var database = databases.created();

        var result = run(database, dump.toString(), "--apply");

        assertThat(result.status()).as(result.errors()).isEqualTo(3);
        assertThat(result.reason("document")).contains("is not a valid document");
        assertThat(result.reason("users.bson")).contains("it ends within a document");
        assertThat(result.reason("line 1")).contains("is not a valid document");
        assertThat(databases.rows(database, "SELECT email FROM person")).containsExactly("asha@people.example");
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        var database = databases.created();
        Files.createDirectories(folder.resolve("empty"));

        assertThat(run(database, folder.resolve("empty").toString()).errors()).contains("has no .bson or .json files");
        assertThat(run(database, folder.resolve("nowhere").toString()).errors()).contains("neither a folder");
        assertThat(run(database, "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1").errors()).contains("no database");
        assertThat(run(database).errors()).contains("import takes a folder");
        assertThat(run(database).status()).isEqualTo(1);
    }

    /** With {@code -Dimport.bookings=100000} it measures the import, and prints how long it took. */
    @Test
    void importsChunksOfBookings() throws Exception {
        var big = Files.createDirectories(folder.resolve("big"));
        int count = Integer.getInteger("import.bookings", CHUNKS);
        Files.copy(export.resolve("companies.json"), big.resolve("companies.json"));
        try (var out = Files.newBufferedWriter(big.resolve("users.json"))) {
            for (int i = 0; i < 1_050; i++) {
                out.write("""
                        {"id":"%s","name":"P","email":"p%d@people.example","role":"%s","created_at":"2018-01-01"}
                        """.formatted(new UUID(8, i), i, i < 50 ? "mentor" : "mentee"));
            }
        }
        try (var out = Files.newBufferedWriter(big.resolve("booking_requests.json"))) {
            for (int i = 0; i < count; i++) {
                var at = LocalDateTime.parse("2018-01-01T00:00").plusHours(i / 50);
                out.write("""
                        {"id":"%s","mentee_id":"%s","mentor_id":"%s","company_name":"Amazon","status":"completed",
                        "interview_type":"coding","experience_level":"mid","meeting_link":"https://meet.example/%d",
                        "confirmed_slot":{"date":"%s","start_time":"%s","duration":60},"created_at":"%s"}
                        """.formatted(new UUID(7, i), new UUID(8, 50 + i % 1_000), new UUID(8, i % 50), i % 50,
                        at.toLocalDate(), at.toLocalTime(), at).replace("\n", "") + "\n");
            }
        }
        var database = databases.created();

        long begun = System.nanoTime();
        var result = run(database, big.toString(), "--apply");
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        if (count > CHUNKS) System.out.println(count + " bookings in " + seconds + " s");

        assertThat(result.errors()).isEmpty();
        assertThat(result.status()).as(result.out()).isEqualTo(3);
        assertThat(databases.rows(database, "SELECT count(*) FROM mock")).containsExactly(Integer.toString(count));
    }

    private static Result run(String database, String... arguments) throws IOException {
        var report = folder.resolve("report-" + UUID.randomUUID());
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report", report.toString()));
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var settings = Map.of("DATABASE_URL", databases.url(database));
        int status = ImportCommand.run(all, settings, new PrintStream(out), new PrintStream(errors));
        var lines = Files.exists(report) ? Files.readAllLines(report) : List.<String>of();
        return new Result(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8),
                lines.stream().map(BsonDocument::parse).toList());
    }
}
