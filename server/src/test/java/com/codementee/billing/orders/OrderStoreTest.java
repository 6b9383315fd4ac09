package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.Limits;
import com.codementee.platform.db.Ids;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderStoreTest extends ApiTest {

    private final OrderStore store = app.bean(OrderStore.class);

    private UUID order(Buyer buyer) {
        var id = Ids.next();
        assertThat(store.insert(id, buyer, "growth", null, now())).isEqualTo(1);
        return id;
    }

    private static Buyer visitor() {
        return new Buyer(null, "Visitor", PersonFixtures.uniqueMarker() + "@visitors.example", "a hash", null,
                "Engineer");
    }

    private OrderStatus status(UUID id) {
        return store.find(id).orElseThrow().status();
    }

    @Test
    void copiesThePlansCurrentTerms() {
        var order = store.find(order(visitor())).orElseThrow();

        assertThat(order.terms().amount()).isEqualTo(499_900);
        assertThat(order.terms().durationMonths()).isEqualTo(3);
        assertThat(order.terms().limits()).isEqualTo(new Limits(3, 2, 30));
        assertThat(order.buyer().targetJob()).isEqualTo("Engineer");
    }

    @Test
    void insertsOneOpenOrderPerPersonAndPurchase() {
        var mentee = given.freeMentee();
        var buyer = Buyer.withAccount(mentee.id(), mentee.name(), mentee.email());
        var first = order(buyer);

        assertThat(store.insert(Ids.next(), buyer, "growth", null, now())).isZero();
        assertThat(store.insert(Ids.next(), buyer, "growth", "{\"a\": 1}", now())).isEqualTo(1);
        assertThat(store.insert(Ids.next(), buyer, "growth", "{\"a\":1}", now())).isZero();
        assertThat(store.findOpen(mentee.id(), "growth", null)).contains(first);
    }

    @Test
    void insertsAnyNumberOfOrdersForVisitors() {
        var buyer = visitor();

        assertThat(order(buyer)).isNotEqualTo(order(buyer));
    }

    @Test
    void movesForwardOnly() {
        var mentee = given.freeMentee();
        var id = order(Buyer.withAccount(mentee.id(), mentee.name(), mentee.email()));

        store.markAttempted(id);
        assertThat(status(id)).isEqualTo(OrderStatus.ATTEMPTED);
        store.expire(id);
        store.markAttempted(id);
        assertThat(status(id)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(store.markPaid(id, "pay_" + id, 0, now())).isPresent();
        store.expire(id);
        assertThat(status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(store.markPaid(id, "pay_2" + id, 0, now())).isEmpty();
    }

    @Test
    void keepsTheFirstProviderId() {
        var id = order(visitor());

        store.setProviderId(id, "order_first" + id);
        store.setProviderId(id, "order_second" + id);

        assertThat(store.find(id).orElseThrow().razorpayOrderId()).isEqualTo("order_first" + id);
    }

    @Test
    void deletesTheVisitorsDataWhenTheOrderExpires() {
        var id = order(visitor());

        store.expire(id);

        var expired = store.find(id).orElseThrow();
        assertThat(expired.buyer().name()).isEmpty();
        assertThat(expired.buyer().email()).isEmpty();
        assertThat(expired.buyer().passwordHash()).isNull();
        assertThat(expired.buyer().targetJob()).isNull();
        assertThat(store.markPaid(id, "pay_" + id, 0, now())).isEmpty();
    }

    @Test
    void keepsTheOwnerOfAnExpiredOrder() {
        var mentee = given.freeMentee();
        var id = order(Buyer.withAccount(mentee.id(), mentee.name(), mentee.email()));

        store.expire(id);

        assertThat(store.find(id).orElseThrow().buyer().email()).isEqualTo(mentee.email());
    }

    @Test
    void recordsARefundMadeBeforeTheOrderWasMarkedPaid() {
        var id = order(visitor());

        store.markPaid(id, "pay_" + id, 100_000, now());

        assertThat(store.findForOwner(id).orElseThrow().amountRefunded()).isEqualTo(100_000);
    }

    @Test
    void deletesThePasswordHashWhenTheOwnerIsSet() {
        var id = order(visitor());

        store.setOwner(id, given.freeMentee().id(), true);

        assertThat(store.find(id).orElseThrow().buyer().passwordHash()).isNull();
    }
}
