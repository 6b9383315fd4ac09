package com.codementee.billing.refunds;

import com.codementee.billing.Rupees;
import com.codementee.billing.memberships.Memberships;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import com.codementee.billing.refunds.RefundStore.RefundableOrder;
import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Creates refunds and records their outcome. All methods run in the current transaction and lock the order's row. */
@Component
class Refunds {

    /** The provider's minimum refund, in paise. */
    static final long MIN_AMOUNT = 100;

    private final RefundStore store;
    private final Memberships memberships;
    private final People people;
    private final ApplicationEventPublisher events;

    Refunds(RefundStore store, Memberships memberships, People people, ApplicationEventPublisher events) {
        this.store = store;
        this.memberships = memberships;
        this.people = people;
        this.events = events;
    }

    /**
     * Validates an admin's refund and inserts it as pending.
     *
     * @param amount in paise; null for the order's whole remaining amount
     * @param revoke whether to revoke the order's membership; null to revoke it only if the whole remaining amount is
     *     refunded
     * @throws ApiException 404, 409 ORDER_NOT_REFUNDABLE if nothing can be refunded, 422 if {@code amount} is out of
     *     range
     */
    Refund create(UUID id, UUID orderId, @Nullable Long amount, String reason, @Nullable Boolean revoke, UUID admin,
            Instant now) {
        var order = store.lockOrder(orderId).orElseThrow(() -> ApiException.notFound("This order"));
        long left = order.paid() ? order.amount() - store.sumNotFailed(orderId) : 0;
        if (left == 0) {
            var why = order.settled() ? "This order has been fully refunded." : "This order has not been paid.";
            throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE, why);
        }
        if (amount != null && amount > left) {
            throw ApiException.invalid("amount", "Only " + Rupees.format(left) + " of this order is left");
        }
        long refunded = amount == null ? left : amount;
        boolean revoked = revoke == null ? refunded == left : revoke;
        var refund = new Refund(
                id, orderId, null, refunded, RefundStatus.PENDING, reason, revoked, admin, now, null);
        insert(refund, order);
        return refund;
    }

    /**
     * Inserts a refund that was made in the provider's dashboard. If it covers the whole remaining amount, the
     * membership is revoked.
     */
    Refund insertFromProvider(ProviderRefund state, RefundableOrder order, Instant now) {
        boolean wholeRest = state.amount() == order.amount() - store.sumNotFailed(order.id());
        var refund = new Refund(
                Ids.next(), order.id(), state.id(), state.amount(), RefundStatus.PENDING,
                "Refunded by our payments team.", wholeRest, null, now, null);
        insert(refund, order);
        return refund;
    }

    private void insert(Refund refund, RefundableOrder order) {
        store.insert(refund);
        if (!refund.revoked() || !memberships.revoke(order.id(), refund.createdAt())) return;
        events.publishEvent(new MembershipRevoked(refund.id()));
        if (order.personId() != null) people.publishChange(order.personId());
    }

    /** Records a pending refund's outcome, once, and updates its order. */
    void end(Refund refund, RefundStatus status, Instant now) {
        store.lockOrder(refund.orderId()).orElseThrow();
        if (!store.end(refund.id(), status, now)) return;
        store.updateOrder(refund.orderId());
        events.publishEvent(new RefundEnded(refund.id()));
    }
}
