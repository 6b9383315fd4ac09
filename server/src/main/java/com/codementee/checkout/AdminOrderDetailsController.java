package com.codementee.checkout;

import com.codementee.billing.invoices.Invoices;
import com.codementee.billing.memberships.OrderMembership;
import com.codementee.billing.memberships.OrderMembershipReader;
import com.codementee.billing.orders.Orders;
import com.codementee.billing.payments.Payments;
import com.codementee.billing.refunds.RefundReader;
import com.codementee.bookings.store.BookingReader;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows admins everything about one order. Reads each section with one statement, however many rows it has. */
@RestController
class AdminOrderDetailsController {

    private final Orders orders;
    private final Payments payments;
    private final RefundReader refunds;
    private final OrderMembershipReader memberships;
    private final Invoices invoices;
    private final BookingReader bookings;

    AdminOrderDetailsController(
            Orders orders, Payments payments, RefundReader refunds, OrderMembershipReader memberships,
            Invoices invoices, BookingReader bookings) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.memberships = memberships;
        this.invoices = invoices;
        this.bookings = bookings;
    }

    @GetMapping("/api/admin/orders/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    AdminOrderDetails find(@PathVariable UUID id) {
        var order = orders.requireForAdmin(id);
        var membership = memberships.findByOrder(id);
        var ledger = membership.map(OrderMembership::id).map(memberships::listLedger).orElse(List.of());
        var booking = Optional.ofNullable(order.order().bookingRequestId()).flatMap(bookings::find);
        return new AdminOrderDetails(
                order, payments.list(id), refunds.list(id), membership.orElse(null), ledger,
                invoices.listByOrder(id), booking.orElse(null));
    }
}
