package com.codementee.checkout;

import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.orders.Orders;
import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingOutcome;
import com.codementee.bookings.NewBooking;
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
 * The booking that comes with an order: checked when it is ordered, made in the transaction that settles the order.
 * Whatever is in its way then is noted beside the order; the plan is granted all the same.
 */
@Service
class PaidBookings {

    private static final Logger log = LoggerFactory.getLogger(PaidBookings.class);

    private final OrderBookings bookings;
    private final BookingRequests requests;
    private final Orders billing;
    private final Transactions transactions;
    private final JsonMapper json;

    PaidBookings(OrderBookings bookings, BookingRequests requests, Orders billing, Transactions transactions, JsonMapper json) {
        this.bookings = bookings;
        this.requests = requests;
        this.billing = billing;
        this.transactions = transactions;
        this.json = json;
    }

    /** A booking as it is kept with its order. @throws com.codementee.platform.errors.ApiException when it cannot be made now */
    String checked(NewBooking booking) {
        bookings.requireBookable(booking);
        return json.writeValueAsString(booking);
    }

    @EventListener
    void on(OrderPaid event) {
        var wanted = billing.requireRecord(event.orderId()).booking();
        if (wanted == null) return;
        switch (book(event, wanted)) {
            case BookingOutcome.Booked(var booking) -> billing.setBooking(event.orderId(), booking.id());
            case BookingOutcome.Refused(var code, var detail) ->
                billing.setBookingProblem(event.orderId(), json.writeValueAsString(new BookingProblem(code, detail)));
        }
    }

    private BookingOutcome book(OrderPaid event, String wanted) {
        try {
            return transactions.nested(
                    () -> bookings.book(event.orderId(), event.personId(), json.readValue(wanted, NewBooking.class)));
        } catch (RuntimeException problem) {
            if (DatabaseFailure.isTemporary(problem)) throw problem;
            log.error("The booking of order {} could not be made", event.orderId(), problem);
            return new BookingOutcome.Refused(
                    ErrorCode.INTERNAL_ERROR, "The booking could not be made. Your plan is active: book again from your dashboard.");
        }
    }

    /** The booking that came of an order. */
    @Nullable Booking made(@Nullable UUID bookingRequestId) {
        return bookingRequestId == null ? null : requests.require(bookingRequestId);
    }

    /** Why none came of it. */
    @Nullable BookingProblem problem(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, BookingProblem.class);
    }
}
