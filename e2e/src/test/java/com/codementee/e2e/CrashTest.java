package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is left when the process is killed between and during payment and booking: nothing half done. */
class CrashTest {

    private static final int ROUNDS = 4;
    private static final Duration RECONCILED_AFTER = Duration.ofMinutes(20);

    private static Server server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = Server.startFresh("crash", Map.of());
        api = new Api(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void grantsWhatWasPaidBeforeTheCrash() throws IOException {
        var mentee = api.register();
        var order = order(mentee);
        api.pay(order.get("razorpay_order_id").asString(), false);

        server.crashAndRestart();
        api.advanceClock(RECONCILED_AFTER);

        awaitPaid(order);
        Invariants.hold(server);
    }

    @Test
    void endsInOneMembershipAndOneBookingWhereverItIsKilledWhilePaying() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var mentee = api.register();
            var order = order(mentee);
            var signed = api.pay(order.get("razorpay_order_id").asString(), false);
            whileKilled(List.of(
                    () -> api.post("/api/payment/verify-payment", mentee, signed),
                    () -> api.post("/__sandbox/razorpay/deliver", null, Map.of(
                            "razorpay_order_id", order.get("razorpay_order_id").asString(),
                            "event", "payment.captured",
                            "times", 3))));

            api.advanceClock(RECONCILED_AFTER);
            awaitPaid(order);
            Invariants.hold(server);
            var bookings = "SELECT count(*) FROM booking_request WHERE order_id = '" + order.get("order_id").asString() + "'";
            assertThat(server.count(bookings)).isOne();
        }
    }

    @Test
    void leavesNoHalfBookingWhereverItIsKilledWhileConfirming() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var admin = api.signIn("admin");
            var requests = new ArrayList<JsonNode>();
            for (int i = 0; i < 3; i++) requests.add(paidRequest());
            var mentors = api.get("/api/admin/mentors", admin).data();
            var work = new ArrayList<Call>();
            for (int i = 0; i < requests.size(); i++) {
                var request = requests.get(i);
                var confirmation = Map.of(
                        "booking_request_id", request.get("id").asString(),
                        "mentor_id", mentors.get(i).get("id").asString(),
                        "confirmed_slot_id", request.get("preferred_slots").get(0).get("id").asString());
                work.add(() -> api.post("/api/admin/confirm-booking", admin, confirmation));
            }
            whileKilled(work);

            Invariants.hold(server);
        }
    }

    private interface Call {
        void make() throws IOException;
    }

    /** Makes the calls at once, kills the server at a moment drawn by chance, and starts it again. */
    private static void whileKilled(List<Call> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.forEach(call -> threads.submit(() -> {
                try {
                    call.make();
                } catch (IOException | AssertionError _) {
                    // the server may be gone before it answers; that is the point
                }
            }));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(60)));
            server.kill();
        }
        server.start();
    }

    private static JsonNode order(String mentee) throws IOException {
        return api.post("/api/payment/create-order", mentee, Map.of("plan_id", "growth", "booking", wish(mentee))).data();
    }

    private static JsonNode paidRequest() throws IOException {
        var mentee = api.register();
        var order = order(mentee);
        var signed = api.pay(order.get("razorpay_order_id").asString(), false);
        return api.post("/api/payment/verify-payment", mentee, signed).data().get("booking_request");
    }

    private static Map<String, Object> wish(String mentee) throws IOException {
        var company = api.get("/api/companies", null).data().get(0);
        var slots = api.get("/api/mentee/available-slots?interview_type=coding&limit=100", mentee).data();
        var slot = slots.get(ThreadLocalRandom.current().nextInt(slots.size() / 2, slots.size()));
        return Map.of(
                "company_id", company.get("id").asString(),
                "interview_type", "coding",
                "experience_level", company.get("difficulty_levels").get(0).asString(),
                "interview_track", "general",
                "specific_topics", List.of("Graphs"),
                "preferred_slots", List.of(slot.get("id").asString()));
    }

    private static void awaitPaid(JsonNode order) {
        var sql = "SELECT count(*) FROM plan_order WHERE status = 'paid' AND id = '" + order.get("order_id").asString() + "'";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.count(sql) == 0 && System.nanoTime() < deadline) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(server.count(sql)).as("the order is paid").isOne();
    }
}
