package com.codementee.checkout;

import com.codementee.billing.orders.Order;
import com.codementee.billing.orders.OrderStatus;
import com.codementee.bookings.Booking;
import com.codementee.identity.users.User;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a payment stands.
 *
 * @param order all of it for its owner, for anybody else its status alone
 */
record VerifiedPayment(
        @Schema(oneOf = {Order.class, Glimpse.class}) Object order,
        @Nullable User user,
        @Nullable String accessToken,
        @Nullable Booking bookingRequest,
        @Nullable BookingProblem bookingProblem) {

    /** What anybody with a valid signature may know: a signature is no password. */
    @Schema(name = "OrderGlimpse")
    record Glimpse(OrderStatus status) {}

    static VerifiedPayment glimpse(OrderStatus status) {
        return new VerifiedPayment(new Glimpse(status), null, null, null, null);
    }

    static VerifiedPayment unpaid(Order order) {
        return new VerifiedPayment(order, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Verified[…]";
    }
}
