package com.codementee.checkout;

import com.codementee.billing.memberships.OrderMembershipReader;
import com.codementee.billing.orders.Orders;
import com.codementee.billing.refunds.BookingRefundEligibility;
import com.codementee.billing.refunds.RefundReader;
import com.codementee.billing.refunds.RefundStatus;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells admins which order paid for a booking, and how much of it would be fair to refund. */
@RestController
class RefundSuggestionController {

    private final OrderMembershipReader memberships;
    private final Orders orders;
    private final RefundReader refunds;
    private final BookingRefundEligibility bookings;

    RefundSuggestionController(
            OrderMembershipReader memberships, Orders orders, RefundReader refunds, BookingRefundEligibility bookings) {
        this.memberships = memberships;
        this.orders = orders;
        this.refunds = refunds;
        this.bookings = bookings;
    }

    /** Finds the order through the mock that the booking used. Only bookings that we cancelled have an offer. */
    @GetMapping("/api/admin/booking-requests/{id}/refund-offer")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.ORDER_NOT_REFUNDABLE})
    RefundSuggestion find(@PathVariable UUID id) {
        var unit = memberships.findUnitOfBooking(id).orElseThrow(() -> ApiException.notFound("This booking"));
        var made = refunds.findOfBooking(id);
        if (made.isEmpty()) {
            bookings.findRefusal(id).ifPresent(why -> {
                throw new ApiException(ErrorCode.ORDER_NOT_REFUNDABLE, why);
            });
        }
        var order = orders.requireForAdmin(unit.orderId());
        var mocks = orders.requireRecord(unit.orderId()).terms().limits().mockInterviews();
        long left = order.order().amount() - refunds.list(unit.orderId()).stream()
                .filter(refund -> refund.status() != RefundStatus.FAILED)
                .mapToLong(refund -> refund.amount())
                .sum();
        return new RefundSuggestion(
                order, left, mocks, RefundSuggestion.suggest(order.order().amount(), left, mocks),
                RefundSuggestion.ReturnedUnit.of(unit), made.orElse(null));
    }
}
