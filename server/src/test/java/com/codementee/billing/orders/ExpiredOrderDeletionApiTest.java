package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that expired orders are deleted if they are a visitor's and nobody has tried to pay them. */
class ExpiredOrderDeletionApiTest extends ApiTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void deletesOnlyOldExpiredOrdersOfVisitorsWithoutPayments() {
        var unpaid = expired(visitorOrder());
        var attempted = expired(visitorOrder());
        app.database().useHandle(sql -> sql.execute("""
                INSERT INTO payment (id, order_id, status, captured, amount, currency, created_at, read_at)
                VALUES (?, ?, 'failed', false, 499900, 'INR', ?, ?)
                """, "pay_" + attempted.id(), attempted.id(), app.now(), app.now()));
        var open = visitorOrder();
        var ofPerson = expired(payments.createOrder(given.freeMentee(), "growth"));
        var store = app.bean(OrderStore.class);

        store.deleteExpiredVisitorOrders(app.now().minus(MONTH), 1_000);
        assertThat(exists(unpaid)).isTrue();
        store.deleteExpiredVisitorOrders(app.now().plusSeconds(1), 1_000);

        assertThat(exists(unpaid)).isFalse();
        assertThat(exists(attempted)).isTrue();
        assertThat(exists(open)).isTrue();
        assertThat(exists(ofPerson)).isTrue();
    }

    private CreatedOrder visitorOrder() {
        return payments.createVisitorOrder(PersonFixtures.uniqueMarker() + "@people.example", "growth");
    }

    private CreatedOrder expired(CreatedOrder order) {
        app.bean(OrderStore.class).expire(order.id());
        return order;
    }

    private boolean exists(CreatedOrder order) {
        return app.database().withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT FROM plan_order WHERE id = :id)")
                .bind("id", order.id())
                .mapTo(Boolean.class)
                .one());
    }
}
