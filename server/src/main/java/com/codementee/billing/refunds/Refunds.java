package com.codementee.billing.refunds;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.billing.Rupees;
import com.codementee.billing.memberships.BookingUnitUsage;
import com.codementee.billing.memberships.Memberships;
import com.codementee.billing.memberships.RefundedUnits;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import com.codementee.billing.refunds.RefundStore.RefundableOrder;
import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
    private final RefundedUnits units;
    private final BookingRefundEligibility bookings;
    private final People people;
    private final ApplicationEventPublisher events;

    Refunds(
            RefundStore store, Memberships memberships, RefundedUnits units, BookingRefundEligibility bookings,
            People people, ApplicationEventPublisher events) {
        this.store = store;
        this.memberships = memberships;
        this.units = units;
        this.bookings = bookings;
        this.people = people;
        this.events = events;
    }

    /**
     * A refund that an admin asks for.
     *
     * @param amount in paise; null for all that is left of the order
     * @param revoke whether the order's membership ends; null to end it only if the whole remaining amount is refunded
     * @param bookingId the cancelled booking that it pays back: its returned mock leaves the plan
     */
    record NewRefund(
            UUID orderId, @Nullable Long amount, String reason, @Nullable Boolean revoke, @Nullable UUID bookingId,
            UUID adminId) {}

    /**
     * Checks a refund that an admin asks for and inserts it as pending.
     *
     * @throws ApiException 404, 409 ORDER_NOT_REFUNDABLE if less than the minimum is left, or the booking was refunded
     *     before or not cancelled by us, 422 if the amount does not fit or the booking has no returned mock
     */
    Refund create(UUID id, NewRefund request, Instant now) {
        var order = store.lockOrder(request.orderId).orElseThrow(() -> ApiException.notFound("This order"));
        long left = order.paid() ? order.amount() - store.sumNotFailed(order.id()) : 0;
        if (left == 0) {
            var why = order.settled() ? "This order has been fully refunded." : "This order has not been paid.";
            throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE, why);
        }
        if (left < MIN_AMOUNT) {
            var why = "Only " + Rupees.format(left) + " of this order is left. The payment provider refunds at least "
                    + Rupees.format(MIN_AMOUNT) + ".";
            throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE, why);
        }
        if (request.amount != null && request.amount > left) {
            throw ApiException.invalid("amount", "Only " + Rupees.format(left) + " of this order is left");
        }
        long amount = request.amount == null ? left : request.amount;
        boolean revoked = request.revoke == null ? amount == left : request.revoke;
        var refund = new Refund(
                id, order.id(), null, amount, RefundStatus.PENDING, request.reason, revoked, request.bookingId,
                request.adminId, now, null);
        var unit = request.bookingId == null ? null : requireRefundable(request.bookingId, order.id());
        insert(refund, order);
        if (unit != null) units.withdraw(unit, id, request.adminId, now);
        events.publishEvent(entry(AuditAction.REFUND_REQUESTED, refund).because(request.reason));
        return refund;
    }

    private BookingUnitUsage requireRefundable(UUID bookingId, UUID orderId) {
        bookings.findRefusal(bookingId).ifPresent(why -> {
            throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE, why);
        });
        return units.requireReturned(bookingId, orderId);
    }

    /**
     * Inserts a refund that was made in the provider's dashboard. If it covers all that the provider had not refunded,
     * the membership is revoked. Our refunds that have not reached the provider yet do not count: it will refuse them.
     */
    Refund insertFromProvider(ProviderRefund state, RefundableOrder order, Instant now) {
        boolean wholeRest = state.amount() == order.amount() - store.sumAtProvider(order.id());
        var refund = new Refund(
                Ids.next(), order.id(), state.id(), state.amount(), RefundStatus.PENDING,
                "Refunded by our payments team.", wholeRest, null, null, now, null);
        insert(refund, order);
        events.publishEvent(entry(AuditAction.REFUND_FOUND, refund).by(AuditActor.RAZORPAY));
        return refund;
    }

    private void insert(Refund refund, RefundableOrder order) {
        store.insert(refund);
        if (!refund.revoked() || !memberships.revoke(order.id(), refund.createdAt())) return;
        events.publishEvent(new MembershipRevoked(refund.id()));
        if (order.personId() != null) people.publishChange(order.personId());
    }

    /**
     * Records a pending refund's outcome, once, and updates its order. A failed refund moved no money, so what it took
     * from the plan comes back.
     */
    void end(Refund refund, RefundStatus status, Instant now) {
        var order = store.lockOrder(refund.orderId()).orElseThrow();
        if (!store.end(refund.id(), status, now)) return;
        boolean planRestored = status == RefundStatus.FAILED && restorePlan(refund, order, now);
        if (status == RefundStatus.FAILED) units.restore(refund.id(), now);
        store.updateOrder(refund.orderId());
        events.publishEvent(new RefundEnded(refund.id(), planRestored));
        var ended = store.find(refund.id()).orElseThrow();
        boolean processed = status == RefundStatus.PROCESSED;
        events.publishEvent(entry(processed ? AuditAction.REFUND_PROCESSED : AuditAction.REFUND_FAILED, ended)
                .before(Map.of("status", RefundStatus.PENDING)));
    }

    /**
     * Restores the membership that a failed refund revoked, unless another refund of the order revoked it as well or
     * the others refund the whole order. Returns whether the plan is running again.
     */
    private boolean restorePlan(Refund failed, RefundableOrder order, Instant now) {
        var others = store.list(order.id()).stream()
                .filter(other -> other.status() != RefundStatus.FAILED)
                .toList();
        if (!failed.revoked() || others.stream().anyMatch(Refund::revoked)) return false;
        if (store.sumNotFailed(order.id()) >= order.amount()) return false;
        boolean running = memberships.restore(order.id(), now);
        for (var other : others) {
            if (other.bookingRequestId() == null || other.createdBy() == null) continue;
            units.withdrawAfterRestore(other.bookingRequestId(), other.id(), other.createdBy(), now);
        }
        if (running && order.personId() != null) people.publishChange(order.personId());
        return running;
    }

    private static AuditEvent entry(AuditAction action, Refund refund) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("refund_id", refund.id());
        fields.put("amount", refund.amount());
        fields.put("status", refund.status());
        fields.put("revoked", refund.revoked());
        fields.put("razorpay_refund_id", refund.razorpayRefundId());
        fields.put("booking_request_id", refund.bookingRequestId());
        return AuditEvent.of(action, refund.orderId()).after(fields);
    }
}
