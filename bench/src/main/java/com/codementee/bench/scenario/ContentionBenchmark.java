package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.Fixtures;
import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.LoadRun;
import com.codementee.bench.load.Operation;
import com.codementee.bench.process.ServerProcess;
import com.codementee.bench.report.Figures;
import com.codementee.bench.report.Table;
import com.codementee.bench.yardstick.HashingTrial;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures contention: a thousand mentees for ten slots, and many sign-ins at once. */
public final class ContentionBenchmark implements Benchmark {

    private static final int MENTEES = 1_000;
    private static final int SLOTS = 10;
    private static final int CONNECTIONS = 64;
    private static final int LOGIN_CONNECTIONS = 8;

    private static final String INSERT_SLOTS = """
        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
        SELECT uuidv7(), date_trunc('hour', now()) + n * interval '1 day', date_trunc('hour',
          now()) + n * interval '1 day 1 hour',
               ARRAY['coding'], 'available', now()
          FROM generate_series(1, ?) n
        RETURNING id::text
        """;

    /** Counts of the responses to a rush of requests, by status. */
    private record Rush(String what, LoadRun load, ConcurrentHashMap<Integer, AtomicInteger> responses) {

        int countOf(int status) {
            return responses.getOrDefault(status, new AtomicInteger()).get();
        }
    }

    @Override
    public List<Table> measure(BenchmarkConfig config) throws Exception {
        try (var product = ServerProcess.startFresh(config, "contention")) {
            return List.of(slots(config, product), logins(config, product));
        }
    }

    private static Table slots(BenchmarkConfig config, ServerProcess product) throws Exception {
        warm(config, product);
        List<Person> mentees;
        Person mentor;
        List<String> slots;
        try (var database = product.database()) {
            mentees = SeededUsers.mentees(database, MENTEES);
            mentor = SeededUsers.mentors(database, 1).getFirst();
            slots = insertSlots(product);
        }
        var company = HttpConnection.sendOnce(product.port(), Request.get("/api/companies", null)).first("id");
        var requests = new ArrayList<Request>();
        for (int i = 0; i < MENTEES; i++) requests.add(bookingRequest(mentees.get(i), slots.get(i % SLOTS), company));
        var requested = rush("each mentee requests a slot", product, requests);
        product.awaitJobs();
        var admin = SeededUsers.admin(product);
        var confirmations = findRequests(product).stream().map(request -> confirmation(admin, request, mentor))
                .toList();
        var confirmed = rush("an admin confirms each request", product, confirmations);
        var table = Table.of(
                "A thousand mentees for ten slots", "all at once", "responses", "won", "refused", "seconds", "p50 ms",
                "p99 ms");
        row(table, requested);
        row(table, confirmed);
        if (requested.countOf(201) != MENTEES) {
            throw new BenchmarkException("Some mentees could not send a request: " + requested.responses);
        }
        if (confirmed.countOf(200) != SLOTS || confirmed.countOf(409) != MENTEES - SLOTS) {
            throw new BenchmarkException(
                    "Ten slots went to " + confirmed.countOf(200) + " of a thousand: " + confirmed.responses);
        }
        return table.note("Over " + CONNECTIONS
                + " connections, counted from the start of the rush. Each request names one slot.");
    }

    private static Request bookingRequest(Person mentee, String slot, String company) {
        return Request.post("/api/mentee/booking-request", mentee.token(), """
                {"company_id":"%s","interview_type":"coding","experience_level":"mid","interview_track":"general",\
                "specific_topics":["Graphs"],"additional_notes":"A rush","preferred_slots":["%s"]}""".formatted(company, slot), 201);
    }

    private static Request confirmation(Person admin, String[] request, Person mentor) {
        return Request.post("/api/admin/confirm-booking", admin.token(), """
                {"booking_request_id":"%s","mentor_id":"%s","confirmed_slot_id":"%s"}""".formatted(request[0], mentor.id(), request[1]), 200);
    }

    /** The booking requests of the rush, each with its slot. */
    private static List<String[]> findRequests(ServerProcess product) throws SQLException, IOException {
        try (var database = product.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                SELECT b.id::text, p.slot_id::text
                  FROM booking_request b JOIN booking_slot p ON p.booking_request_id = b.id
                 WHERE b.additional_notes = 'A rush'
                """)) {
            var requests = new ArrayList<String[]>();
            while (rows.next()) requests.add(new String[] {rows.getString(1), rows.getString(2)});
            return requests;
        }
    }

    private static Rush rush(String what, ServerProcess product, List<Request> calls) throws IOException {
        var responses = new ConcurrentHashMap<Integer, AtomicInteger>();
        var next = new AtomicInteger();
        Operation work = (http, dueAt, latencies) -> {
            var response = http.exchange(calls.get(next.getAndIncrement()));
            latencies.record(Kind.WRITE, dueAt, System.nanoTime());
            responses.computeIfAbsent(response.status(), _ -> new AtomicInteger()).incrementAndGet();
        };
        return new Rush(what, LoadRun.rush(product.port(), CONNECTIONS, calls.size(), work), responses);
    }

    private static void row(Table table, Rush rush) {
        table.row(rush.what, rush.load.done(), rush.countOf(200) + rush.countOf(201), rush.countOf(409),
                Figures.format(rush.load.seconds()),
                Figures.format(rush.load.latencies().percentile(Kind.WRITE, 50)),
                Figures.format(rush.load.latencies().percentile(Kind.WRITE, 99)));
    }

    /** Alternates rounds of reads alone with rounds of reads during sign-ins. */
    private static Table logins(BenchmarkConfig config, ServerProcess product) throws Exception {
        double rate = config.times(100, 20);
        var time = config.lasting(20, 4);
        int rounds = config.times(5, 2);
        var readsAlone = new double[rounds];
        var readsBesideLogins = new double[rounds];
        var rates = new double[rounds];
        var hashes = new double[rounds];
        var read = Fixtures.prepare(product).oneBooking().apply(0);
        // Readers must not sign in here: a person who signs in too often loses the oldest session.
        var loginWork = Fixtures.prepare(product).login();
        for (int i = 0; i < rounds; i++) {
            readsAlone[i] = LoadRun.open(product.port(), CONNECTIONS, rate, time, read).latencies()
                    .percentile(Kind.READ, 99);
            Callable<LoadRun> loginLoad = () -> LoadRun.closed(product.port(), LOGIN_CONNECTIONS, time, loginWork);
            try (var other = Executors.newSingleThreadExecutor()) {
                var logins = other.submit(loginLoad);
                readsBesideLogins[i] = LoadRun.open(product.port(), CONNECTIONS, rate, time, read).latencies()
                        .percentile(Kind.READ, 99);
                rates[i] = logins.get().rate();
            }
            hashes[i] = new HashingTrial().run(time).rate();
        }
        double ratio = Figures.median(readsBesideLogins) / Figures.median(readsAlone);
        return Table.of("Logins at full speed", "what", "target", "measured", "met")
                .row("logins a second", "", Figures.format(Figures.median(rates)), "")
                .row("the hash alone, on every core, a second", "", Figures.format(Figures.median(hashes)), "")
                .row("p99 of reads without logins", "", Figures.format(Figures.median(readsAlone)) + " ms", "")
                .row("p99 of reads beside logins", "≤ 2× of that",
                        Figures.format(Figures.median(readsBesideLogins)) + " ms, " + Figures.ratio(ratio),
                        Figures.verdict(ratio, ratio <= 2))
                .note("Indexed reads at " + Figures.format(rate) + " a second, open loop; " + LOGIN_CONNECTIONS
                        + " connections sign in; medians of " + rounds + " interleaved rounds.");
    }

    private static void warm(BenchmarkConfig config, ServerProcess product) throws Exception {
        var fixtures = Fixtures.prepare(product);
        for (var work : List.of(fixtures.oneBooking(), fixtures.book(), fixtures.login())) {
            InterleavedTrials.warm(time ->
                    new Round(LoadRun.closed(product.port(), LOGIN_CONNECTIONS, time, work).rate(), Double.NaN,
                    Double.NaN), config);
        }
        product.awaitJobs();
    }

    private static List<String> insertSlots(ServerProcess product) throws SQLException, IOException {
        try (var database = product.database(); var statement = database.prepareStatement(INSERT_SLOTS)) {
            statement.setInt(1, SLOTS);
            var ids = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
