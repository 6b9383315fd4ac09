package com.codementee.billing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.demo.Faults;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the nightly run: due orders, unknown payments, and one mail for each new difference. */
class NightlyComparisonApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;

    @BeforeEach
    void payForAnOrder() {
        admin = given.admin();
        mentee = given.freeMentee("Nightly " + PersonFixtures.uniqueMarker());
        order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
    }

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    @Test
    void mailsANewDifferenceToTheAdminsOnce() {
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = 777 WHERE order_id = ?", order.razorpayId()));

        compareAllDue();

        var mail = mailbox.await(admin.email(), "Please check:", mentee.name());
        assertThat(mail.get("text").asString()).contains("refunded total: our record is ₹0, compared with ₹7.77")
                .contains("/admin/differences");
        assertThat(as(admin).get("/api/admin/dashboard").expect(200).data().at("/billing_differences/count").asInt())
                .isPositive();

        database().useHandle(sql -> sql.execute(
                "UPDATE order_comparison SET due_at = ? WHERE order_id = ?", now(), order.id()));
        compareAllDue();

        assertThat(mailbox.findBySubject(admin.email(), "Please check:").stream()
                .filter(one -> one.get("text").asString().contains(mentee.name()))).hasSize(1);
    }

    @Test
    void startsEachNight() {
        setDue(order.id(), "2020-01-01Z");
        setCounter(1990, 2);

        advance(Duration.ofDays(1));

        Await.until("a paid order was compared", () -> dueInHours(order.id()) > 0);
        Await.until("the numbers were checked", () -> openOf("CM 1990") == 1);
        deleteCounter(1990);
    }

    @Test
    void reportsAGapInTheNumbersOfDocumentsUntilItIsClosed() {
        var numbers = app.bean(InvoiceNumberCheck.class);
        setCounter(1991, 3);

        numbers.check();
        numbers.check();

        assertThat(openOf("CM 1991")).isEqualTo(1);
        compareAllDue();
        var mail = mailbox.await(admin.email(), "Please check:", "CM 1991");
        assertThat(mail.get("text").asString())
                .contains("invoice numbers: our record is CM 1991 counted to 3, compared with 0 documents up to number 0");
        deleteCounter(1991);
        numbers.check();
        assertThat(openOf("CM 1991")).isZero();
    }

    private void setCounter(int year, int serial) {
        database().useHandle(sql -> sql.execute("INSERT INTO invoice_counter VALUES ('CM', ?, ?)", year, serial));
    }

    private void deleteCounter(int year) {
        database().useHandle(sql -> sql.execute("DELETE FROM invoice_counter WHERE financial_year = ?", year));
    }

    @Test
    void reportsAPaymentThatBelongsToNoOrderUntilItIsRefunded() {
        var marker = PersonFixtures.uniqueMarker() + "000000";
        database().useHandle(sql -> {
            sql.execute("""
                    INSERT INTO sandbox.razorpay_order (id, amount, currency, status, notes, created_at)
                    VALUES (?, 5000, 'INR', 'paid', '[]', ?)
                    """, "order_" + marker, now().minus(Duration.ofHours(2)));
            sql.execute("""
                    INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
                    VALUES (?, ?, 5000, 'INR', 'captured', true, ?)
                    """, "pay_" + marker, "order_" + marker, now().minus(Duration.ofHours(2)));
        });
        var scan = app.bean(PaymentScan.class);

        scan.scan();
        scan.scan();

        assertThat(openOf("pay_" + marker)).isEqualTo(1);
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET status = 'refunded', amount_refunded = 5000 WHERE id = ?",
                "pay_" + marker));
        scan.scan();
        assertThat(openOf("pay_" + marker)).isZero();
    }

    @Test
    void comparesAnExpiredOrderThatWasPaidWithAnotherAmount() {
        var unpaid = payments.createOrder(given.freeMentee(), "growth");
        database().useHandle(sql -> {
            sql.execute("UPDATE plan_order SET status = 'expired' WHERE id = ?", unpaid.id());
            sql.execute("""
                    INSERT INTO sandbox.razorpay_payment (id, order_id, amount, currency, status, captured, created_at)
                    VALUES (?, ?, 100, 'INR', 'captured', true, ?)
                    """, "pay_" + PersonFixtures.uniqueMarker() + "000000", unpaid.razorpayId(),
                    now().minus(Duration.ofHours(2)));
        });

        app.bean(PaymentScan.class).scan();

        assertThat(dueInHours(unpaid.id())).isZero();
        app.bean(OrderComparisonRunner.class).check(unpaid.id());
        var open = "SELECT string_agg(kind, ' ') FROM billing_difference WHERE order_id = ? AND resolved_at IS NULL";
        var kinds = database().withHandle(sql -> sql.createQuery(open).bind(0, unpaid.id()).mapTo(String.class).one());
        assertThat(kinds).isEqualTo("payment_not_granted");
    }

    @Test
    void leavesAllOrdersDueWhileTheProviderIsDown() {
        payments.injectFaults(Faults.Kind.DOWN, 100_000);

        assertThatExceptionOfType(PaymentProviderException.class)
                .isThrownBy(() -> app.bean(NightlyComparison.class).compareBatch());

        assertThat(dueInHours(order.id())).isZero();
    }

    @Test
    void comparesTheOthersWhenTheFirstOrdersAlwaysFail() {
        for (int i = 0; i < 3; i++) {
            var failing = payments.createOrder(mentee, "growth");
            payments.verify(as(mentee), payments.pay(failing));
            setDue(failing.id(), "2020-01-01Z");
            // The gateway rejects a payment of which more was refunded than paid.
            database().useHandle(sql -> sql.execute(
                    "UPDATE sandbox.razorpay_payment SET amount_refunded = amount + 1 WHERE order_id = ?",
                    failing.razorpayId()));
        }
        setDue(order.id(), "2021-01-01Z");
        var comparison = app.bean(NightlyComparison.class);

        assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(comparison::compareBatch);
        assertThat(dueInHours(order.id())).isZero();
        comparison.compareBatch();

        assertThat(dueInHours(order.id())).isPositive();
    }

    private void setDue(UUID orderId, String time) {
        database().useHandle(sql -> sql.execute(
                "UPDATE order_comparison SET due_at = ?::timestamptz WHERE order_id = ?", time, orderId));
    }

    private void compareAllDue() {
        var comparison = app.bean(NightlyComparison.class);
        while (comparison.compareBatch().isPresent()) continue;
    }

    private int openOf(String subject) {
        return database().withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM billing_difference WHERE subject = ? AND resolved_at IS NULL")
                .bind(0, subject)
                .mapTo(Integer.class)
                .one());
    }

    /** Returns the whole hours until the order is compared next; 0 if it is due. */
    private long dueInHours(UUID orderId) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT greatest(0, floor(extract(epoch FROM due_at - :now) / 3600))
                          FROM order_comparison
                         WHERE order_id = :id
                        """)
                .bind("now", now())
                .bind("id", orderId)
                .mapTo(Long.class)
                .one());
    }
}
