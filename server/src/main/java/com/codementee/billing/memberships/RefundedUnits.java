package com.codementee.billing.memberships;

import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Removes the returned mock of a booking from its plan when its price is refunded, so that the buyer does not get both
 * the money and the mock. All methods run in the current transaction and hold the row lock of the person's entitlement.
 */
@Component
public class RefundedUnits {

    private static final String REASON = "Refunded instead of returned";
    private static final String RESTORED_REASON = "Returned because the refund failed";

    private final UnitStore units;
    private final UnitAdjustmentStore store;

    RefundedUnits(UnitStore units, UnitAdjustmentStore store) {
        this.units = units;
        this.store = store;
    }

    /**
     * Finds the mock that a booking got back from this order.
     *
     * @throws ApiException 422 naming the booking
     */
    public BookingUnitUsage requireReturned(UUID bookingId, UUID orderId) {
        return units.findOfBooking(bookingId)
                .filter(unit -> unit.returned() && unit.orderId().equals(orderId))
                .orElseThrow(() -> ApiException.invalid(
                        "booking_request_id", "is not a booking whose mock was returned to this order's plan"));
    }

    /**
     * Removes a returned mock from its plan for a refund. A plan without a limit, or one that was revoked, stays as it
     * is.
     *
     * @throws ApiException 409 ORDER_NOT_REFUNDABLE if the mock has been booked again
     */
    public void withdraw(BookingUnitUsage unit, UUID refundId, UUID adminId, Instant now) {
        if (unit.unlimited()) return;
        units.lock(unit.personId());
        if (store.withdraw(Ids.next(), unit.membershipId(), refundId, adminId, REASON, now)) return;
        if (store.isRevoked(unit.membershipId())) return;
        throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE,
                "The returned mock has been booked again, so it cannot be refunded as well.");
    }

    /** Removes the mock that a refund pays back if {@link #withdraw} left it because its plan was revoked then. */
    public void withdrawAfterRestore(UUID bookingId, UUID refundId, UUID adminId, Instant now) {
        units.findOfBooking(bookingId).filter(unit -> !unit.unlimited()).ifPresent(unit -> {
            units.lock(unit.personId());
            if (store.findWithdrawnFrom(refundId).isPresent()) return;
            store.withdraw(Ids.next(), unit.membershipId(), refundId, adminId, REASON, now);
        });
    }

    /** Gives a mock back that a failed refund had removed. Does nothing if it had removed none. */
    public void restore(UUID refundId, Instant now) {
        store.findWithdrawnFrom(refundId).ifPresent(personId -> {
            units.lock(personId);
            store.restore(Ids.next(), refundId, RESTORED_REASON, now);
        });
    }
}
