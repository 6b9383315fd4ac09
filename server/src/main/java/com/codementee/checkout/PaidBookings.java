package com.codementee.checkout;

import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.orders.Orders;
import com.codementee.bookings.Booking;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.OrderBookingResult;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.bookings.requests.OrderBookings;
import com.codementee.platform.db.DatabaseFailure;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the booking that was ordered together with a plan. It is validated when the order is placed and created in
 * the transaction that settles the order. If that fails, the plan is still granted and the order stores the problem.
 */
@Service
class PaidBookings {

    private static final Logger log = LoggerFactory.getLogger(PaidBookings.class);

    private final OrderBookings bookings;
    private final BookingRequests requests;
    private final Orders orders;
    private final Transactions transactions;
    private final JsonMapper json;

    PaidBookings(OrderBookings bookings, BookingRequests requests, Orders orders, Transactions transactions,
            JsonMapper json) {
        this.bookings = bookings;
        this.requests = requests;
        this.orders = orders;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Validates the booking of this mentee and returns the JSON to store with its order.
     *
     * @throws com.codementee.platform.errors.ApiException if it cannot be booked now
     */
    String validate(UUID menteeId, NewBooking booking) {
        bookings.requireBookable(menteeId, booking);
        return json.writeValueAsString(booking);
    }

    @EventListener
    void on(OrderPaid event) {
        var bookingJson = orders.requireRecord(event.orderId()).booking();
        if (bookingJson == null) return;
        switch (book(event, bookingJson)) {
            case OrderBookingResult.Booked(var booking) -> orders.setBooking(event.orderId(), booking.id());
            case OrderBookingResult.Refused(var code, var detail) ->
                orders.setBookingProblem(event.orderId(), json.writeValueAsString(new BookingProblem(code, detail)));
        }
    }

    private OrderBookingResult book(OrderPaid event, String bookingJson) {
        try {
            return transactions.nested(
                    () -> bookings.book(event.orderId(), event.personId(),
                            json.readValue(bookingJson, NewBooking.class)));
        } catch (RuntimeException problem) {
            if (DatabaseFailure.isTemporary(problem)) throw problem;
            log.error("Could not create the booking of order {}", event.orderId(), problem);
            return new OrderBookingResult.Refused(
                    ErrorCode.INTERNAL_ERROR,
                    "We couldn't create your booking. Your plan is active: book again from your dashboard.");
        }
    }

    /** Returns the booking of an order, or null if there is none. */
    @Nullable Booking find(@Nullable UUID bookingRequestId) {
        return bookingRequestId == null ? null : requests.require(bookingRequestId);
    }

    /** Parses the problem that an order stores, or returns null if there is none. */
    @Nullable BookingProblem parseProblem(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, BookingProblem.class);
    }
}
