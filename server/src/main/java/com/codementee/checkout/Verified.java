package com.codementee.checkout;

import com.codementee.accounts.User;
import com.codementee.billing.Order;
import com.codementee.billing.OrderStatus;
import com.codementee.bookings.Booking;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a payment stands.
 *
 * @param order all of it for its owner, for anybody else its status alone
 */
record Verified(
        @Schema(oneOf = {Order.class, Glimpse.class}) Object order,
        @Nullable User user,
        @Nullable String accessToken,
        @Nullable Booking bookingRequest,
        @Nullable BookingProblem bookingProblem) {

    /** What anybody with a valid signature may know: a signature is no password. */
    @Schema(name = "OrderGlimpse")
    record Glimpse(OrderStatus status) {}

    static Verified glimpse(OrderStatus status) {
        return new Verified(new Glimpse(status), null, null, null, null);
    }

    static Verified unpaid(Order order) {
        return new Verified(order, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Verified[…]";
    }
}
