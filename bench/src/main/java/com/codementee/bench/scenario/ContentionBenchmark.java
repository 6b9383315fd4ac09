package com.codementee.bench;

import com.codementee.bench.RoundRobin.Round;
import com.codementee.bench.SeededUsers.Person;
import com.codementee.bench.LatencyRecorder.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures contention: a thousand mentees for ten slots, and many sign-ins at once. */
final class ContentionBenchmark implements Benchmark {

    private static final int MENTEES = 1_000;
    private static final int SLOTS = 10;
    private static final int CONNECTIONS = 64;
    private static final int SIGNING_IN = 8;

    private static final String INSERT_SLOTS = """
        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
        SELECT uuidv7(), date_trunc('hour', now()) + n * interval '1 day', date_trunc('hour', now()) + n * interval '1 day 1 hour',
               ARRAY['coding'], 'available', now()
          FROM generate_series(1, ?) n
        RETURNING id::text
        """;

    /** Counts of the responses to a rush of requests, by status. */
    private record Rush(String what, LoadRun load, ConcurrentHashMap<Integer, AtomicInteger> answers) {

        int answered(int status) {
            return answers.getOrDefault(status, new AtomicInteger()).get();
        }
    }

    @Override
    public List<Table> measure(BenchmarkConfig setup) throws Exception {
        try (var product = ServerProcess.startFresh(setup, "contention")) {
            return List.of(slots(setup, product), logins(setup, product));
        }
    }

    private static Table slots(BenchmarkConfig setup, ServerProcess product) throws Exception {
        warm(setup, product);
        List<Person> mentees;
        Person mentor;
        List<String> slots;
        try (var database = product.database()) {
            mentees = SeededUsers.mentees(database, MENTEES);
            mentor = SeededUsers.mentors(database, 1).getFirst();
            slots = insertSlots(product);
        }
        var company = HttpConnection.once(product.port(), Request.get("/api/companies", null)).first("id");
        var wishes = new ArrayList<Request>();
        for (int i = 0; i < MENTEES; i++) wishes.add(wish(mentees.get(i), slots.get(i % SLOTS), company));
        var asked = rush("each mentee asks for one", product, wishes);
        product.awaitJobs();
        var admin = SeededUsers.admin(product);
        var decisions = named(product).stream().map(one -> decision(admin, one, mentor)).toList();
        var confirmed = rush("an admin confirms each request", product, decisions);
        var table = Table.of("A thousand mentees for ten slots", "all at once", "answers", "won", "refused", "seconds", "p50 ms", "p99 ms");
        row(table, asked);
        row(table, confirmed);
        if (asked.answered(201) != MENTEES) throw new BenchmarkException("Not everybody could ask: " + asked.answers);
        if (confirmed.answered(200) != SLOTS || confirmed.answered(409) != MENTEES - SLOTS) {
            throw new BenchmarkException("Ten slots went to " + confirmed.answered(200) + " of a thousand: " + confirmed.answers);
        }
        return table.note("Over " + CONNECTIONS + " connections, counted from the start of the rush. Each request names one slot.");
    }

    private static Request wish(Person mentee, String slot, String company) {
        return Request.post("/api/mentee/booking-request", mentee.token(), """
                {"company_id":"%s","interview_type":"coding","experience_level":"mid","interview_track":"general",\
                "specific_topics":["Graphs"],"additional_notes":"A rush","preferred_slots":["%s"]}""".formatted(company, slot), 201);
    }

    private static Request decision(Person admin, String[] one, Person mentor) {
        return Request.post("/api/admin/confirm-booking", admin.token(), """
                {"booking_request_id":"%s","mentor_id":"%s","confirmed_slot_id":"%s"}""".formatted(one[0], mentor.id(), one[1]), 200);
    }

    /** The booking requests of the rush, each with its slot. */
    private static List<String[]> named(ServerProcess product) throws SQLException, IOException {
        try (var database = product.database(); var statement = database.createStatement(); var rows = statement.executeQuery("""
                SELECT b.id::text, p.slot_id::text
                  FROM booking_request b JOIN booking_slot p ON p.booking_request_id = b.id
                 WHERE b.additional_notes = 'A rush'
                """)) {
            var named = new ArrayList<String[]>();
            while (rows.next()) named.add(new String[] {rows.getString(1), rows.getString(2)});
            return named;
        }
    }

    private static Rush rush(String what, ServerProcess product, List<Request> calls) throws IOException {
        var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
        var next = new AtomicInteger();
        Operation work = (http, intended, latencies) -> {
            var response = http.exchange(calls.get(next.getAndIncrement()));
            latencies.record(Kind.WRITE, intended, System.nanoTime());
            answers.computeIfAbsent(response.status(), _ -> new AtomicInteger()).incrementAndGet();
        };
        return new Rush(what, LoadRun.rush(product.port(), CONNECTIONS, calls.size(), work), answers);
    }

    private static void row(Table table, Rush rush) {
        table.row(rush.what, rush.load.done(), rush.answered(200) + rush.answered(201), rush.answered(409), Figures.show(rush.load.seconds()),
                Figures.show(rush.load.latencies().percentile(Kind.WRITE, 50)), Figures.show(rush.load.latencies().percentile(Kind.WRITE, 99)));
    }

    /** Alternates rounds of reads alone with rounds of reads beside sign-ins. */
    private static Table logins(BenchmarkConfig setup, ServerProcess product) throws Exception {
        double pace = setup.times(100, 20);
        var time = setup.lasting(20, 4);
        int rounds = setup.times(5, 2);
        var alone = new double[rounds];
        var beside = new double[rounds];
        var rates = new double[rounds];
        var hashes = new double[rounds];
        var rest = Fixtures.prepare(product).oneBooking().apply(0);
        // Readers must not sign in here: a person who signs in too often loses the oldest session.
        var signIns = Fixtures.prepare(product).login();
        for (int i = 0; i < rounds; i++) {
            alone[i] = LoadRun.open(product.port(), CONNECTIONS, pace, time, rest).latencies().percentile(Kind.READ, 99);
            Callable<LoadRun> signIn = () -> LoadRun.closed(product.port(), SIGNING_IN, time, signIns);
            try (var other = Executors.newSingleThreadExecutor()) {
                var signingIn = other.submit(signIn);
                beside[i] = LoadRun.open(product.port(), CONNECTIONS, pace, time, rest).latencies().percentile(Kind.READ, 99);
                rates[i] = signingIn.get().rate();
            }
            hashes[i] = new HashingTrial().take(time).rate();
        }
        double ratio = Figures.median(beside) / Figures.median(alone);
        return Table.of("Signing in as fast as it goes", "what", "wanted", "measured", "met")
                .row("logins a second", "", Figures.show(Figures.median(rates)), "")
                .row("the hash alone, on every core, a second", "", Figures.show(Figures.median(hashes)), "")
                .row("p99 of reads, nobody signing in", "", Figures.show(Figures.median(alone)) + " ms", "")
                .row("p99 of reads beside logins", "≤ 2× of that", Figures.show(Figures.median(beside)) + " ms, " + Figures.times(ratio),
                        Figures.met(ratio, ratio <= 2))
                .note("Indexed reads at " + Figures.show(pace) + " a second, open loop; " + SIGNING_IN
                        + " connections sign in; medians of " + rounds + " interleaved rounds.");
    }

    private static void warm(BenchmarkConfig setup, ServerProcess product) throws Exception {
        var fixtures = Fixtures.prepare(product);
        for (var work : List.of(fixtures.oneBooking(), fixtures.book(), fixtures.login())) {
            RoundRobin.warm(time -> new Round(LoadRun.closed(product.port(), SIGNING_IN, time, work).rate(), Double.NaN, Double.NaN), setup);
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
