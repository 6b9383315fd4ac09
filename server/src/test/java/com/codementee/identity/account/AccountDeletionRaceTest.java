package com.codementee.identity.account;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountDeletionRaceTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void happensOnceUnderConcurrentRequests() throws InterruptedException {
        var mentee = given.paidMentee();
        bookings.createMock(mentee, given.mentor(), bookings.createSlot());

        var outcomes = ConcurrentRunner.run(8, _ -> () -> {
            int status = delete(mentee).status();
            assertThat(status).isIn(200, 401, 404);
            return status;
        });

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(8);
        assertThat(bookings.count("SELECT count(*) FROM outbox_mail WHERE cause = ?", "account-deleted:" + mentee.id()))
                .isLessThanOrEqualTo(1);
        as(mentee).get("/api/auth/me").expect(401);
    }

    @Test
    void leavesNoBookingOfARequestThatWasUnderWay() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var mentee = given.paidMentee();
            var slot = bookings.createSlot();

            ConcurrentRunner.run(4, task -> task == 0
                    ? () -> delete(mentee).expect(200)
                    : () -> as(mentee).post("/api/mentee/booking-request", bookings.requestBody(slot)));

            assertThat(bookings.count(
                    "SELECT count(*) FROM booking_request WHERE mentee_id = ? AND status <> 'cancelled'", mentee.id()))
                    .isZero();
        }
    }

    @Test
    void leavesNoMockOfAMentorWhoWasAssignedMeanwhile() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var mentor = given.mentor();
            var slot = bookings.createSlot();
            var booking = bookings.createRequest(given.paidMentee(), slot);
            bookings.createMeetLink();
            bookings.admin();

            ConcurrentRunner.run(2, task -> task == 0
                    ? () -> delete(mentor).expect(200)
                    : () -> bookings.confirm(booking, mentor.id(), slot));

            assertThat(bookings.count(
                    "SELECT count(*) FROM mock WHERE mentor_id = ? AND status <> 'cancelled'", mentor.id())).isZero();
            assertThat(bookings.requestStatus(booking)).isEqualTo("pending");
        }
    }

    @Test
    void opensNoSessionForASignInUnderWay() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            var mentee = given.freeMentee();
            ConcurrentRunner.run(3, task -> task == 0
                    ? () -> delete(mentee).expect(200)
                    : () -> anonymous().post("/api/auth/login",
                            Map.of("email", mentee.email(), "password", PASSWORD)));

            assertThat(bookings.count("SELECT count(*) FROM session WHERE person_id = ?", mentee.id())).isZero();
        }
    }

    @Test
    void keepsNoNameFromAnEditUnderWay() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var mentee = given.freeMentee();
            ConcurrentRunner.run(4, task -> task == 0
                    ? () -> delete(mentee).expect(200)
                    : () -> assertThat(as(mentee).patch("/api/auth/me", Map.of("name", "New Name")).status())
                            .isIn(200, 401, 404));

            assertThat(bookings.count(
                    "SELECT count(*) FROM person WHERE id = ? AND name = 'Deleted user'", mentee.id())).isEqualTo(1);
        }
    }

    @Test
    void grantsNothingOrEverythingToAPaymentUnderWay() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            var mentee = given.freeMentee();
            var order = payments.createOrder(mentee, "growth");
            var paid = payments.pay(order);

            ConcurrentRunner.run(2, task -> task == 0
                    ? () -> delete(mentee).expect(200)
                    : () -> payments.verify(as(mentee), paid));

            assertThat(payments.orderStatus(order)).isIn("paid", "expired");
            assertThat(membershipCount(mentee)).isEqualTo(payments.orderStatus(order).equals("paid") ? 1 : 0);
            assertThat(bookings.count("SELECT count(*) FROM plan_order WHERE id = ? AND email <> ''", order.id()))
                    .isZero();
        }
    }

    @Test
    void isRefusedToTheOnlyAdmin() throws InterruptedException {
        var admins = List.of(admin(), admin(), admin());
        var others = database().withHandle(sql -> sql.createQuery("""
                        UPDATE person SET paused = true
                         WHERE role = 'admin' AND NOT paused AND NOT id = ANY (:admins)
                        RETURNING id
                        """)
                .bindArray("admins", UUID.class, admins.stream().map(TestUser::id).toList())
                .mapTo(UUID.class)
                .list());
        try {
            var outcomes = ConcurrentRunner.run(3, task -> () -> delete(admins.get(task)).expect(200));

            assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(2);
            assertThat(admins).filteredOn(admin -> as(admin).get("/api/auth/me").status() == 200).singleElement()
                    .satisfies(last -> delete(last).expect(409, ErrorCode.IN_USE));
        } finally {
            database().useHandle(sql -> sql.createUpdate("UPDATE person SET paused = false WHERE id = ANY (:others)")
                    .bindArray("others", UUID.class, others)
                    .execute());
            database().useHandle(sql -> sql.execute("UPDATE person SET role = 'mentee' WHERE id IN (?, ?, ?)",
                    admins.get(0).id(), admins.get(1).id(), admins.get(2).id()));
        }
    }

    private ApiResponse delete(TestUser person) {
        return as(person).send("DELETE", "/api/auth/me", Map.of("password", PASSWORD));
    }

    private TestUser admin() {
        var person = given.freeMentee();
        database().useHandle(sql -> sql.execute("UPDATE person SET role = 'admin' WHERE id = ?", person.id()));
        return given.signIn(person);
    }

    private int membershipCount(TestUser person) {
        return bookings.count("SELECT count(*) FROM membership WHERE person_id = ?", person.id());
    }
}
