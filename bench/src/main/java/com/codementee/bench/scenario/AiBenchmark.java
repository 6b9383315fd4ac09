package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.http.Request;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.load.Operation;
import com.codementee.bench.process.ProcessStats;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints how well resumes are read and scored, which the server's tests have measured just before, and measures how
 * long an analysis takes, the memory of ten at once, and what they do to the rest of the site.
 */
public final class AiBenchmark implements Benchmark {

    /** More would be refused: a person may run 40 a day. */
    private static final int RUNS_PER_PERSON = 30;

    private static final int PEOPLE = 200;
    private static final int CONCURRENT = 10;
    private static final int CONNECTIONS = 16;
    private static final double RATE = 50;
    private static final double MEBI = 1024.0 * 1024;
    private static final Duration SAMPLE_INTERVAL = Duration.ofMillis(100);
    private static final String QUALITY = "bench/target/resume-quality.tsv";
    private static final String DOCUMENT = "server/src/test/resources/aitools/heldout/two-pages.pdf";

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        var tables = new ArrayList<>(quality(config));
        try (var product = ServerProcess.startFresh(config, "ai")) {
            tables.addAll(speed(config, product));
        }
        return tables;
    }

    /** Lines of: title of the table, what, measured, target; the first line of a table has the names of its columns. */
    private static List<Table> quality(BenchmarkConfig config) throws IOException {
        var tables = new ArrayList<Table>();
        for (var line : Files.readAllLines(config.checkout().resolve(QUALITY))) {
            var cells = List.of(line.split("\t"));
            var title = cells.getFirst();
            var rest = cells.subList(1, cells.size()).toArray(String[]::new);
            var table = tables.stream().filter(known -> known.title().equals(title)).findFirst();
            if (table.isPresent()) table.get().row((Object[]) rest);
            else tables.add(Table.of(title, rest));
        }
        return tables;
    }

    private static List<Table> speed(BenchmarkConfig config, ServerProcess product) throws Exception {
        var mix = DailyMix.prepare(product, config.quick() ? 5_000 : 20_000);
        var time = config.lasting(40, 8);
        LoadRun.closed(product.port(), CONNECTIONS, config.lasting(20, 4), _ -> mix);
        product.awaitJobs();
        double idle = memory(product);
        var analysis = analysis(config, people(product));
        var first = LoadRun.rush(product.port(), 1, 1, analysis);
        LoadRun.rush(product.port(), 1, config.times(20, 5), analysis);
        var warm = LoadRun.rush(product.port(), 1, 1, analysis);
        var one = LoadRun.closed(product.port(), 1, config.lasting(20, 5), _ -> analysis);
        var alone = LoadRun.open(product.port(), CONNECTIONS, RATE, time, mix);
        var peak = new AtomicLong();
        LoadRun beside;
        LoadRun ten;
        try (var other = Executors.newFixedThreadPool(2)) {
            Callable<LoadRun> load = () -> LoadRun.closed(product.port(), CONCURRENT, time, _ -> analysis);
            var running = other.submit(load);
            other.submit(() -> sample(product, running::isDone, peak));
            beside = LoadRun.open(product.port(), CONNECTIONS, RATE, time, mix);
            ten = running.get();
        }
        product.awaitJobs();
        return tables(first, warm, one, ten, new Load(alone, beside), idle, peak.get() / MEBI);
    }

    private interface Condition {

        boolean holds();
    }

    private record Load(LoadRun alone, LoadRun beside) {

        String milliseconds(Kind kind) {
            return Figures.format(alone.latencies().percentile(kind, 99)) + " ms, "
                    + Figures.format(beside.latencies().percentile(kind, 99)) + " ms";
        }

        double ratio(Kind kind) {
            return beside.latencies().percentile(kind, 99) / alone.latencies().percentile(kind, 99);
        }
    }

    private static List<Table> tables(
            LoadRun first, LoadRun warm, LoadRun one, LoadRun ten, Load load, double idle, double peak) {
        double usual = one.latencies().percentile(Kind.WRITE, 50);
        double reads = load.ratio(Kind.READ);
        double writes = load.ratio(Kind.WRITE);
        var table = Table.of("Analyses of a PDF of two pages", "what", "target", "measured", "met")
                .row("the first, which starts the workers", "", millis(first, 50), "")
                .row("after twenty", "", millis(warm, 50), "")
                .row("one at a time: median", "≤ 1,000 ms", millis(one, 50), Figures.verdict(usual, usual <= 1_000))
                .row("one at a time: p99", "", millis(one, 99), "")
                .row("ten at once: a second", "", Figures.format(ten.rate()), "")
                .row("ten at once: median", "", millis(ten, 50), "")
                .row("ten at once: p99", "", millis(ten, 99), "")
                .row("memory of server and workers, idle", "", Figures.format(idle) + " MiB", "")
                .row("the same at most, ten at once", "≤ 400 MiB more", Figures.format(peak) + " MiB",
                        Figures.verdict(peak, peak - idle <= 400))
                .row("p99 of other reads, alone and beside ten", "≤ 2×",
                        load.milliseconds(Kind.READ) + ", " + Figures.ratio(reads), Figures.verdict(reads, reads <= 2))
                .row("p99 of other writes, alone and beside ten", "≤ 2×",
                        load.milliseconds(Kind.WRITE) + ", " + Figures.ratio(writes),
                        Figures.verdict(writes, writes <= 2))
                .note("The others are the daily mix at " + Figures.format(RATE) + " a second. Idle is before the first "
                        + "analysis, after that mix at full speed. No language model.");
        return List.of(table);
    }

    private static String millis(LoadRun load, double percent) {
        return Figures.format(load.latencies().percentile(Kind.WRITE, percent)) + " ms";
    }

    private static void sample(ServerProcess product, Condition end, AtomicLong peak) {
        while (!end.holds()) {
            peak.accumulateAndGet(ProcessStats.residentWithJavaChildren(product.pid()), Math::max);
            try {
                Thread.sleep(SAMPLE_INTERVAL);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static double memory(ServerProcess product) {
        return ProcessStats.residentWithJavaChildren(product.pid()) / MEBI;
    }

    private static List<Person> people(ServerProcess product) throws Exception {
        try (var database = product.database()) {
            return SeededUsers.mentees(database, PEOPLE);
        }
    }

    /** Analyses the document for another person each time, because a person runs one at a time. */
    private static Operation analysis(BenchmarkConfig config, List<Person> people) throws IOException {
        var file = Files.readAllBytes(config.checkout().resolve(DOCUMENT));
        var requests = people.stream().map(person -> upload(file, person)).toList();
        var next = new AtomicInteger();
        return (http, _, latencies) -> {
            int number = next.getAndIncrement();
            if (number >= PEOPLE * RUNS_PER_PERSON) throw new IOException("Everybody has run enough analyses");
            long begin = System.nanoTime();
            http.send(requests.get(number % PEOPLE));
            latencies.record(Kind.WRITE, begin, System.nanoTime());
        };
    }

    private static Request upload(byte[] file, Person person) {
        var body = new ByteArrayOutputStream();
        write(body, "--b\r\nContent-Disposition: form-data; name=\"job_description\"\r\n\r\n"
                + "Java, Kafka, Elasticsearch, Kubernetes and mentoring of engineers\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"resume.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--b--\r\n");
        var request = new ByteArrayOutputStream();
        write(request, "POST /api/ai-tools/resume-analysis HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + "Authorization: Bearer " + person.token() + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: " + body.size() + "\r\n\r\n");
        request.writeBytes(body.toByteArray());
        return new Request("POST resume-analysis", request.toByteArray(), 201, 1_000);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
