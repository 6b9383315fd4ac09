package com.codementee.bench;

import com.codementee.bench.Contest.Round;
import com.codementee.bench.Crowd.Person;
import com.codementee.bench.Latencies.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who want the same: a thousand mentees for ten slots, and everybody signing in at once. */
final class Contention implements Part {

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

    /** The answers of a rush by their status. */
    private record Rush(String what, Load load, ConcurrentHashMap<Integer, AtomicInteger> answers) {

        int answered(int status) {
            return answers.getOrDefault(status, new AtomicInteger()).get();
        }
    }

    @Override
    public List<Table> measure(Setup setup) throws Exception {
        try (var product = Product.startFresh(setup, "contention")) {
            return List.of(slots(setup, product), logins(setup, product));
        }
    }

    private static Table slots(Setup setup, Product product) throws Exception {
        warm(setup, product);
        List<Person> mentees;
        Person mentor;
        List<String> slots;
        try (var database = product.database()) {
            mentees = Crowd.mentees(database, MENTEES);
            mentor = Crowd.mentors(database, 1).getFirst();
            slots = insertSlots(product);
        }
        var company = KeepAlive.once(product.port(), Call.get("/api/companies", null)).first("id");
        var wishes = new ArrayList<Call>();
        for (int i = 0; i < MENTEES; i++) wishes.add(wish(mentees.get(i), slots.get(i % SLOTS), company));
        var asked = rush("each mentee asks for one", product, wishes);
        product.awaitJobs();
        var admin = Crowd.admin(product);
        var decisions = named(product).stream().map(one -> decision(admin, one, mentor)).toList();
        var confirmed = rush("an admin confirms each request", product, decisions);
        var table = Table.of("A thousand mentees for ten slots", "all at once", "answers", "won", "refused", "seconds", "p50 ms", "p99 ms");
        row(table, asked);
        row(table, confirmed);
        if (asked.answered(201) != MENTEES) throw new Failed("Not everybody could ask: " + asked.answers);
        if (confirmed.answered(200) != SLOTS || confirmed.answered(409) != MENTEES - SLOTS) {
            throw new Failed("Ten slots went to " + confirmed.answered(200) + " of a thousand: " + confirmed.answers);
        }
        return table.note("Over " + CONNECTIONS + " connections, counted from the start of the rush. Each request names one slot.");
    }

    private static Call wish(Person mentee, String slot, String company) {
        return Call.post("/api/mentee/booking-request", mentee.token(), """
                {"company_id":"%s","interview_type":"coding","experience_level":"mid","interview_track":"general",\
                "specific_topics":["Graphs"],"additional_notes":"A rush","preferred_slots":["%s"]}""".formatted(company, slot), 201);
    }

    private static Call decision(Person admin, String[] one, Person mentor) {
        return Call.post("/api/admin/confirm-booking", admin.token(), """
                {"booking_request_id":"%s","mentor_id":"%s","confirmed_slot_id":"%s"}""".formatted(one[0], mentor.id(), one[1]), 200);
    }

    /** The requests of the rush, each with the slot that it names. */
    private static List<String[]> named(Product product) throws SQLException, IOException {
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

    private static Rush rush(String what, Product product, List<Call> calls) throws IOException {
        var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
        var next = new AtomicInteger();
        Work work = (line, intended, seen) -> {
            var answer = line.exchange(calls.get(next.getAndIncrement()));
            seen.record(Kind.WRITE, intended, System.nanoTime());
            answers.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
        };
        return new Rush(what, Load.rush(product.port(), CONNECTIONS, calls.size(), work), answers);
    }

    private static void row(Table table, Rush rush) {
        table.row(rush.what, rush.load.done(), rush.answered(200) + rush.answered(201), rush.answered(409), Figures.show(rush.load.seconds()),
                Figures.show(rush.load.latencies().percentile(Kind.WRITE, 50)), Figures.show(rush.load.latencies().percentile(Kind.WRITE, 99)));
    }

    /** Rounds of the rest alone and of the rest beside logins take turns. */
    private static Table logins(Setup setup, Product product) throws Exception {
        double pace = setup.times(100, 20);
        var time = setup.lasting(20, 4);
        int rounds = setup.times(5, 2);
        var alone = new double[rounds];
        var beside = new double[rounds];
        var rates = new double[rounds];
        var hashes = new double[rounds];
        var rest = Ground.prepare(product).oneBooking().apply(0);
        // Others than who reads: whoever signs in too often loses their oldest session.
        var signIns = Ground.prepare(product).login();
        for (int i = 0; i < rounds; i++) {
            alone[i] = Load.open(product.port(), CONNECTIONS, pace, time, rest).latencies().percentile(Kind.READ, 99);
            Callable<Load> signIn = () -> Load.closed(product.port(), SIGNING_IN, time, signIns);
            try (var other = Executors.newSingleThreadExecutor()) {
                var signingIn = other.submit(signIn);
                beside[i] = Load.open(product.port(), CONNECTIONS, pace, time, rest).latencies().percentile(Kind.READ, 99);
                rates[i] = signingIn.get().rate();
            }
            hashes[i] = new Hashing().take(time).rate();
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

    private static void warm(Setup setup, Product product) throws Exception {
        var ground = Ground.prepare(product);
        for (var work : List.of(ground.oneBooking(), ground.book(), ground.login())) {
            Contest.warm(time -> new Round(Load.closed(product.port(), SIGNING_IN, time, work).rate(), Double.NaN, Double.NaN), setup);
        }
        product.awaitJobs();
    }

    private static List<String> insertSlots(Product product) throws SQLException, IOException {
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
