package com.codementee.bench.scenario;

import com.codementee.bench.data.DailyMixData;
import com.codementee.bench.data.Fixtures;
import com.codementee.bench.data.SeededUsers.Person;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.http.Response;
import com.codementee.bench.load.LatencyRecorder.Kind;
import com.codementee.bench.load.LatencyRecorder;
import com.codementee.bench.load.Operation;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A typical day's mix of requests, in a fixed random order: browsing, booking, payment, confirmation and feedback. */
final class DailyMix implements Operation {

    /** Actions with their share per thousand. Logins are few, because their password hash dominates. */
    private enum Action {
        COMPANIES(150), PLANS(100), SLOTS(150), DASHBOARD(150), BOOKINGS(110), BOOKING(60), MOCKS(50), FEEDBACKS(40),
        PENDING(30), MENTOR(25), BOOK(80), PAY(20), CONFIRM(20), FEEDBACK(10),
        LOGIN(5);

        private final int share;

        Action(int share) {
            this.share = share;
        }
    }

    private static final int TOTAL_SHARES = 1_000;

    private final Fixtures fixtures;
    private final Person admin;
    private final DailyMixData bookings;
    private final List<Action> order = shuffledActions();
    private final AtomicLong next = new AtomicLong();

    private DailyMix(Fixtures fixtures, Person admin, DailyMixData bookings) {
        this.fixtures = fixtures;
        this.admin = admin;
        this.bookings = bookings;
    }

    /** Prepares enough data for this many actions. */
    static DailyMix prepare(ServerProcess product, double actions) throws SQLException, IOException {
        var fixtures = Fixtures.prepare(product);
        try (Connection database = product.database()) {
            int count = (int) (1.2 * actions * Action.CONFIRM.share / TOTAL_SHARES) + 100;
            return new DailyMix(fixtures, SeededUsers.admin(product),
                    DailyMixData.prepare(database, fixtures, count));
        }
    }

    @Override
    public void run(HttpConnection http, long dueAt, LatencyRecorder latencies) throws IOException {
        var who = fixtures.people().get(ThreadLocalRandom.current().nextInt(Fixtures.PEOPLE));
        switch (order.get((int) (next.getAndIncrement() % TOTAL_SHARES))) {
            case COMPANIES -> read(http, dueAt, latencies, "/api/companies", null);
            case PLANS -> read(http, dueAt, latencies, "/api/pricing-plans", null);
            case SLOTS -> read(http, dueAt, latencies, "/api/mentee/available-slots?interview_type=coding", who);
            case DASHBOARD -> read(http, dueAt, latencies, "/api/mentee/dashboard", who);
            case BOOKINGS -> read(http, dueAt, latencies, "/api/mentee/booking-requests", who);
            case BOOKING -> sendTimed(
                    http, dueAt, latencies, Kind.READ,
                    fixtures.readOf(1 + ThreadLocalRandom.current().nextInt(Fixtures.BOOKINGS)));
            case MOCKS -> read(http, dueAt, latencies, "/api/mentee/mocks", who);
            case FEEDBACKS -> read(http, dueAt, latencies, "/api/mentee/feedbacks", who);
            case PENDING -> read(http, dueAt, latencies, "/api/admin/booking-requests?status=pending", admin);
            case MENTOR -> read(http, dueAt, latencies, "/api/mentor/dashboard", bookings.randomMentor());
            case BOOK -> sendTimed(
                    http, dueAt, latencies, Kind.WRITE,
                    fixtures.bookingBy(ThreadLocalRandom.current().nextInt(Fixtures.PEOPLE)));
            case PAY -> pay(http, dueAt, latencies, bookings.nextBuyer());
            case CONFIRM -> sendTimed(http, dueAt, latencies, Kind.WRITE, bookings.confirm(admin));
            case FEEDBACK -> sendTimed(http, dueAt, latencies, Kind.WRITE, bookings.feedback());
            case LOGIN -> sendTimed(http, dueAt, latencies, Kind.LOGIN, Fixtures.login(who));
        }
    }

    /** Times the two requests to the product, but not the payment at the provider in between. */
    private void pay(HttpConnection http, long dueAt, LatencyRecorder latencies, Person who) throws IOException {
        var order = sendTimed(
                http, dueAt, latencies, Kind.WRITE,
                Request.post("/api/payment/create-order", who.token(), "{\"plan_id\":\"foundation\"}", 201));
        var signed = http.send(Request.post("/__sandbox/razorpay/pay", null,
                "{\"razorpay_order_id\":\"" + order.first("razorpay_order_id")
                        + "\",\"outcome\":\"captured\",\"webhooks\":false}", 200));
        sendTimed(http, System.nanoTime(), latencies, Kind.WRITE,
                Request.post("/api/payment/verify-payment", who.token(), signed.text(), 200));
    }

    private static void read(HttpConnection http, long dueAt, LatencyRecorder latencies, String path, Person who)
            throws IOException {
        sendTimed(http, dueAt, latencies, Kind.READ, Request.get(path, who == null ? null : who.token()));
    }

    private static Response sendTimed(
            HttpConnection http, long dueAt, LatencyRecorder latencies, Kind kind, Request request) throws IOException {
        var response = http.send(request);
        latencies.record(kind, dueAt, System.nanoTime());
        return response;
    }

    private static List<Action> shuffledActions() {
        var actions = new ArrayList<Action>();
        for (var action : Action.values()) actions.addAll(Collections.nCopies(action.share, action));
        if (actions.size() != TOTAL_SHARES) throw new IllegalStateException("The shares add up to " + actions.size());
        Collections.shuffle(actions, new Random(7));
        return actions;
    }
}
