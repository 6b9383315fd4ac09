package com.codementee.bench;

import com.codementee.bench.Crowd.Person;
import com.codementee.bench.Latencies.Kind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What happens on a day, in a shuffle that is the same each time: people browse, book, pay, are confirmed, get feedback. */
final class Day implements Work {

    /** Of a thousand things that happen: how many are this one. Logins are few, since the hash bounds them. */
    private enum Deed {
        COMPANIES(150), PLANS(100), SLOTS(150), DASHBOARD(150), BOOKINGS(110), BOOKING(60), MOCKS(50), FEEDBACKS(40), PENDING(30), MENTOR(25),
        BOOK(80), PAY(20), CONFIRM(20), FEEDBACK(10),
        LOGIN(5);

        private final int share;

        Deed(int share) {
            this.share = share;
        }
    }

    private static final int WHOLE = 1_000;

    private final Ground ground;
    private final Person admin;
    private final Stock stock;
    private final List<Deed> order = shuffled();
    private final AtomicLong next = new AtomicLong();

    private Day(Ground ground, Person admin, Stock stock) {
        this.ground = ground;
        this.admin = admin;
        this.stock = stock;
    }

    /** Prepares a day on which so many things can happen. */
    static Day prepare(Product product, double deeds) throws SQLException, IOException {
        var ground = Ground.prepare(product);
        try (Connection database = product.database()) {
            int most = (int) (1.2 * deeds * Deed.CONFIRM.share / WHOLE) + 100;
            return new Day(ground, Crowd.admin(product), Stock.prepare(database, ground, most));
        }
    }

    @Override
    public void once(KeepAlive line, long intended, Latencies seen) throws IOException {
        var who = ground.people().get(ThreadLocalRandom.current().nextInt(Ground.PEOPLE));
        switch (order.get((int) (next.getAndIncrement() % WHOLE))) {
            case COMPANIES -> read(line, intended, seen, "/api/companies", null);
            case PLANS -> read(line, intended, seen, "/api/pricing-plans", null);
            case SLOTS -> read(line, intended, seen, "/api/mentee/available-slots?interview_type=coding", who);
            case DASHBOARD -> read(line, intended, seen, "/api/mentee/dashboard", who);
            case BOOKINGS -> read(line, intended, seen, "/api/mentee/booking-requests", who);
            case BOOKING -> timed(line, intended, seen, Kind.READ, ground.readOf(1 + ThreadLocalRandom.current().nextInt(Ground.BOOKINGS)));
            case MOCKS -> read(line, intended, seen, "/api/mentee/mocks", who);
            case FEEDBACKS -> read(line, intended, seen, "/api/mentee/feedbacks", who);
            case PENDING -> read(line, intended, seen, "/api/admin/booking-requests?status=pending", admin);
            case MENTOR -> read(line, intended, seen, "/api/mentor/dashboard", stock.someMentor());
            case BOOK -> timed(line, intended, seen, Kind.WRITE, ground.bookingBy(ThreadLocalRandom.current().nextInt(Ground.PEOPLE)));
            case PAY -> pay(line, intended, seen, stock.buyer());
            case CONFIRM -> timed(line, intended, seen, Kind.WRITE, stock.confirm(admin));
            case FEEDBACK -> timed(line, intended, seen, Kind.WRITE, stock.feedback());
            case LOGIN -> timed(line, intended, seen, Kind.LOGIN, Ground.login(who));
        }
    }

    /** Two calls of ours; what lies between is the provider's and the customer's time. */
    private void pay(KeepAlive line, long intended, Latencies seen, Person who) throws IOException {
        var order = timed(line, intended, seen, Kind.WRITE, Call.post("/api/payment/create-order", who.token(), "{\"plan_id\":\"foundation\"}", 201));
        var signed = line.send(Call.post("/__sandbox/razorpay/pay", null,
                "{\"razorpay_order_id\":\"" + order.first("razorpay_order_id") + "\",\"outcome\":\"captured\",\"webhooks\":false}", 200));
        timed(line, System.nanoTime(), seen, Kind.WRITE, Call.post("/api/payment/verify-payment", who.token(), signed.text(), 200));
    }

    private static void read(KeepAlive line, long intended, Latencies seen, String path, Person who) throws IOException {
        timed(line, intended, seen, Kind.READ, Call.get(path, who == null ? null : who.token()));
    }

    private static Answer timed(KeepAlive line, long intended, Latencies seen, Kind kind, Call call) throws IOException {
        var answer = line.send(call);
        seen.record(kind, intended, System.nanoTime());
        return answer;
    }

    private static List<Deed> shuffled() {
        var deeds = new ArrayList<Deed>();
        for (var deed : Deed.values()) deeds.addAll(Collections.nCopies(deed.share, deed));
        if (deeds.size() != WHOLE) throw new IllegalStateException("The shares make " + deeds.size());
        Collections.shuffle(deeds, new Random(7));
        return deeds;
    }
}
