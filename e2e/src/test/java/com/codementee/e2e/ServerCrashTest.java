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

/** Kills the server during payment, booking and confirmation, and checks that no operation is left incomplete. */
class ServerCrashTest {

    private static final int ROUNDS = 2;
    private static final int CONCURRENCY = 4;
    private static final int MAX_KILL_DELAY_MILLIS = 80;
    private static final Duration RECONCILED_AFTER = Duration.ofMinutes(20);

    private static Server server;
    private static Api api;
    private static ApiFixtures given;

    @BeforeAll
    static void start() {
        server = Server.startFresh("crash", Map.of());
        api = new Api(server);
        given = new ApiFixtures(api);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void grantsAPaymentMadeBeforeTheCrash() throws IOException {
        var mentee = given.mentee();
        var order = given.order(mentee);
        api.pay(order.get("razorpay_order_id").asString(), false);

        server.crashAndRestart();
        api.advanceClock(RECONCILED_AFTER);

        awaitPaid(order);
        DatabaseInvariants.hold(server);
    }

    @Test
    void grantsOneMembershipAndOneBookingWhenKilledDuringPayment() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var mentee = given.mentee();
            var order = given.order(mentee);
            var razorpayOrder = order.get("razorpay_order_id").asString();
            var signed = api.pay(razorpayOrder, false);
            killDuring(List.of(
                    () -> api.post("/api/payment/verify-payment", mentee.token(), signed),
                    () -> api.post("/__sandbox/razorpay/deliver", null, Map.of(
                            "razorpay_order_id", razorpayOrder, "event", "payment.captured", "times", 3))));

            api.advanceClock(RECONCILED_AFTER);
            awaitPaid(order);
            DatabaseInvariants.hold(server);
            var id = order.get("order_id").asString();
            assertThat(server.count("SELECT count(*) FROM booking_request WHERE order_id = '" + id + "'")).isOne();
        }
    }

    @Test
    void spendsNoUnitWithoutABookingWhenKilledDuringBooking() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var work = new ArrayList<Call>();
            for (int i = 0; i < CONCURRENCY; i++) {
                var mentee = given.menteeWithPlan("foundation");
                var bookingBody = given.bookingBody(mentee, given.anySlot(mentee, "coding"), "coding");
                work.add(() -> api.post("/api/mentee/booking-request", mentee.token(), bookingBody));
            }
            killDuring(work);

            DatabaseInvariants.hold(server);
            for (var again : work) again.make();
            DatabaseInvariants.hold(server);
        }
    }

    @Test
    void leavesNoPartialConfirmationWhenKilledDuringConfirmation() throws IOException {
        var mentors = api.get("/api/admin/mentors", api.signIn("admin")).data();
        for (int round = 0; round < ROUNDS; round++) {
            var admin = api.signIn("admin");
            var requests = new ArrayList<JsonNode>();
            for (int i = 0; i < CONCURRENCY; i++) requests.add(given.request());
            var work = new ArrayList<Call>();
            for (int i = 0; i < CONCURRENCY; i++) {
                var request = requests.get(i);
                var confirmation = Map.of(
                        "booking_request_id", request.get("id").asString(),
                        "mentor_id", mentors.get(i).get("id").asString(),
                        "confirmed_slot_id", request.get("preferred_slots").get(0).get("id").asString());
                work.add(() -> api.post("/api/admin/confirm-booking", admin, confirmation));
            }
            killDuring(work);

            DatabaseInvariants.hold(server);
            for (var again : work) again.make();
            DatabaseInvariants.hold(server);
        }
    }

    private interface Call {
        void make() throws IOException;
    }

    /** Sends the requests concurrently, kills the server at a random moment, and starts it again. */
    private static void killDuring(List<Call> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.forEach(call -> threads.submit(() -> {
                try {
                    call.make();
                } catch (IOException | AssertionError _) {
                    // the kill can end the connection before the response
                }
            }));
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(MAX_KILL_DELAY_MILLIS)));
            server.kill();
        }
        server.start();
    }

    private static void awaitPaid(JsonNode order) {
        var sql = "SELECT count(*) FROM plan_order WHERE status = 'paid' AND id = '" + order.get("order_id").asString()
                + "'";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (server.count(sql) == 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertThat(server.count(sql)).as("the order is paid").isOne();
    }
}
