package com.codementee.checkout;

import com.codementee.billing.orders.Order;
import com.codementee.billing.orders.OrderStatus;
import com.codementee.bookings.Booking;
import com.codementee.identity.users.User;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The status of a payment.
 *
 * @param order the full order for its owner, otherwise only its status
 */
record VerifyPaymentResponse(
        @Schema(oneOf = {Order.class, Glimpse.class}) Object order,
        @Nullable User user,
        @Nullable String accessToken,
        @Nullable Booking bookingRequest,
        @Nullable BookingProblem bookingProblem) {

    /** The part that any client with a valid signature may see. A signature does not authenticate the owner. */
    @Schema(name = "OrderGlimpse")
    record Glimpse(OrderStatus status) {}

    static VerifyPaymentResponse glimpse(OrderStatus status) {
        return new VerifyPaymentResponse(new Glimpse(status), null, null, null, null);
    }

    static VerifyPaymentResponse unpaid(Order order) {
        return new VerifyPaymentResponse(order, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Verified[…]";
    }
}
