package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.http.EventStreams;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Opens as many event streams as the server allows. Measures its memory, and how soon a notification reaches all. */
public final class StreamBenchmark implements Benchmark {

    private static final int STREAMS = 5_000;
    private static final int LOAD_CONNECTIONS = 32;

    /** Files that both processes need besides the streams. The server also has its other connections. */
    private static final int OTHER_FILES = 1_200;

    private static final double MEBI = 1024.0 * 1024;
    private static final double MAX_RESIDENT_MEBI = 450;
    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(60);

    /** Stores a notification for each person and signals it as another process would, 200 people at a time. */
    private static final String NOTIFY_ALL = """
        WITH person AS (
            SELECT id, number FROM unnest(?::uuid[]) WITH ORDINALITY AS person (id, number)),
        stored AS (
            SELECT number, id,
                   notifications_insert(uuidv7(), id, 'bench:' || ?, 'feedback', 'Your feedback is ready',
                                        'Ravi Menon has written your feedback and scores.', '/mentee/feedback',
                                        now()) AS inserted
              FROM person)
        SELECT pg_notify('changed', 'notification bench ' || string_agg(id::text, ','))
          FROM stored
         WHERE inserted
         GROUP BY number / 200
        """;

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        int count = Math.min(STREAMS, maxOpenFiles() - OTHER_FILES);
        try (var product = ServerProcess.startFresh(config, "streams");
                var streams = new EventStreams(product.port())) {
            var mix = DailyMix.prepare(product, config.quick() ? 20_000 : 150_000);
            LoadRun.closed(product.port(), LOAD_CONNECTIONS, config.lasting(30, 4), _ -> mix);
            product.awaitJobs();
            var people = people(product, count);
            double before = resident(product);
            for (var person : people) streams.open("/api/notifications/stream", person.token());
            // A round of comments and one of catching up.
            streams.drain(config.lasting(35, 5));
            double open = resident(product);
            var first = deliver(product, streams, people);
            var second = deliver(product, streams, people);
            return tables(before, open, resident(product), streams.count(), first, second);
        }
    }

    private static double[] deliver(ServerProcess product, EventStreams streams, List<Person> people)
            throws IOException, SQLException {
        try (var database = product.database(); var statement = database.prepareStatement(NOTIFY_ALL)) {
            statement.setArray(1, database.createArrayOf("uuid", people.stream().map(Person::id).toArray()));
            statement.setString(2, UUID.randomUUID().toString());
            statement.execute();
            return streams.awaitEvents(System.nanoTime(), DELIVERY_TIMEOUT);
        }
    }

    private static List<Person> people(ServerProcess product, int count) throws SQLException, IOException {
        try (var database = product.database(); var statement = database.createStatement()) {
            var people = SeededUsers.mentees(database, count);
            statement.execute("ANALYZE");
            return people;
        }
    }

    private static double resident(ServerProcess product) {
        return ProcessStats.resident(product.pid()) / MEBI;
    }

    private static List<Table> tables(
            double before, double open, double after, int count, double[] first, double[] second) {
        double most = Math.max(open, after);
        var table = Table.of("Event streams", "what", "measured")
                .row("open streams", Figures.format(count))
                .row("resident before, after a mix at full speed", Figures.format(before) + " MiB")
                .row("resident with the streams open", Figures.format(open) + " MiB")
                .row("resident after two deliveries to all", Figures.format(after) + " MiB")
                .row("resident a stream", Figures.format((open - before) * 1024 / count) + " KiB")
                .row("one notification for each person, from the commit: median, last", delivery(first))
                .row("the same again", delivery(second))
                .note("Each stream is another person's. One thread of the benchmark reads all streams, and its time is "
                        + "included.");
        var target = Table.of("Target of streams", "what", "target", "measured", "met")
                .row("resident with " + Figures.format(STREAMS) + " open streams", "≤ 450 MiB",
                        Figures.format(most) + " MiB",
                        count < STREAMS ? "–" : Figures.verdict(most, most <= MAX_RESIDENT_MEBI));
        if (count < STREAMS) table.note("The limit of open files allows no more streams.");
        return List.of(table, target);
    }

    private static String delivery(double[] times) {
        return Figures.format(Figures.median(times)) + " ms, " + Figures.format(Figures.quantile(1, times)) + " ms";
    }

    /** Returns how many files a process may open. The JVM raises its own limit to the hard one. */
    private static int maxOpenFiles() throws IOException {
        var limit = Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceFirst("Max open files\\s+", "").split("\\s+")[1])
                .findFirst()
                .orElse("unlimited");
        int files = limit.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(limit);
        if (files <= OTHER_FILES) throw new BenchmarkException("Only " + files + " files may be open");
        return files;
    }
}
