package com.codementee.bench.data;

import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.Operation;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The mentees and booking requests that the benchmarks use, and the API requests that use them. */
public record Fixtures(List<Person> people, String bookingPrefix, String company, String slot, int companiesLength) {

    public static final int PEOPLE = 64;
    public static final int BOOKINGS = 1_024;

    /** Request n belongs to the person with index n modulo the number of people, so its owner can be computed. */
    private static final String REQUESTS = """
        WITH made AS (
            INSERT INTO booking_request (id, mentee_id, company_id, interview_type, experience_level, interview_track,
                                         specific_topics, additional_notes, created_at)
            SELECT (? || lpad(n::text, 12, '0'))::uuid, (?::uuid[])[1 + n % ?], ?::uuid, 'coding', 'mid', 'general',
                   ARRAY['Graphs'], 'Number ' || n, now()
              FROM generate_series(1, ?) n
            RETURNING id)
        INSERT INTO booking_slot (booking_request_id, slot_id, preference) SELECT id, ?::uuid, 1 FROM made
        """;

    public static Fixtures prepare(ServerProcess product) throws SQLException, IOException {
        var companies = HttpConnection.sendOnce(product.port(), Request.get("/api/companies", null));
        try (var database = product.database()) {
            var people = SeededUsers.mentees(database, PEOPLE);
            var slots = Request.get("/api/mentee/available-slots?interview_type=coding", people.getFirst().token());
            var fixtures = new Fixtures(
                    people,
                    SeededUsers.prefix(UUID.randomUUID()),
                    companies.first("id"),
                    HttpConnection.sendOnce(product.port(), slots).json().get("data").get(5).get("id").asString(),
                    companies.body().length);
            fixtures.insertRequests(database);
            return fixtures;
        }
    }

    private void insertRequests(Connection database) throws SQLException {
        try (var statement = database.prepareStatement(REQUESTS)) {
            statement.setString(1, bookingPrefix);
            statement.setArray(2, database.createArrayOf("uuid", people.stream().map(Person::id).toArray()));
            statement.setInt(3, PEOPLE);
            statement.setString(4, company);
            statement.setInt(5, BOOKINGS);
            statement.setString(6, slot);
            statement.executeUpdate();
        }
        try (var statement = database.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    /**
     * Accepts responses up to 200 bytes shorter than the product's, because other servers format instants differently.
     */
    public IntFunction<Operation> companies() {
        var call = Request.get("/api/companies", null).withMinLength(companiesLength - 200);
        return _ -> Operation.of(Kind.READ, () -> call);
    }

    public Request readOf(int number) {
        return Request.get("/api/mentee/booking-requests/" + bookingPrefix + "%012d".formatted(number),
                people.get(number % PEOPLE).token());
    }

    public IntFunction<Operation> oneBooking() {
        var calls = IntStream.rangeClosed(1, BOOKINGS).mapToObj(n -> readOf(n).withMinLength(500)).toList();
        return _ -> Operation.of(Kind.READ, () -> calls.get(ThreadLocalRandom.current().nextInt(BOOKINGS)));
    }

    /** Each connection uses different people, so no request waits for another one's row lock. */
    public IntFunction<Operation> book() {
        return connection -> Operation.of(Kind.WRITE, () -> {
            int share = PEOPLE / InterleavedTrials.CONNECTIONS;
            return bookingBy(connection * share + ThreadLocalRandom.current().nextInt(share));
        });
    }

    public Request bookingBy(int person) {
        var note = "Round " + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        return Request.post("/api/mentee/booking-request", people.get(person).token(), """
                {"company_id":"%s","interview_type":"coding","experience_level":"mid","interview_track":"general",\
                "specific_topics":["Graphs"],"additional_notes":"%s","preferred_slots":["%s"]}""".formatted(company, note, slot), 201)
                .withMinLength(500);
    }

    public IntFunction<Operation> login() {
        return connection -> {
            var call = login(people.get(connection % PEOPLE));
            return Operation.of(Kind.LOGIN, () -> call);
        };
    }

    public static Request login(Person person) {
        return Request.post("/api/auth/login", null,
                "{\"email\":\"" + person.email() + "\",\"password\":\"" + SeededUsers.PASSWORD + "\"}", 200)
                        .withMinLength(300);
    }

    /** Returns the pgbench script's variables, with the text of a real mail. */
    public Map<String, String> bookingVariables(ServerProcess product) throws SQLException, IOException {
        HttpConnection.sendOnce(product.port(), bookingBy(0));
        try (var database = product.database();
                var statement = database.createStatement();
                var mail = statement.executeQuery(
                        "SELECT html, text FROM outbox_mail WHERE cause LIKE 'booking-requested:%' LIMIT 1")) {
            mail.next();
            return Map.of(
                    "people", Integer.toString(PEOPLE),
                    "person_prefix", SeededUsers.prefix(people.getFirst().id()),
                    "company", company,
                    "slot", slot,
                    "html", mail.getString(1),
                    "text", mail.getString(2));
        }
    }
}
