package com.codementee.checkout;

import com.codementee.billing.invoices.Invoice;
import com.codementee.billing.memberships.LedgerEntry;
import com.codementee.billing.memberships.OrderMembership;
import com.codementee.billing.orders.Order;
import com.codementee.billing.payments.OrderPayment;
import com.codementee.billing.refunds.Refund;
import com.codementee.bookings.Booking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All data that we store about one order.
 *
 * @param payments every attempt to pay it, oldest first, like refunds, ledger and invoices
 * @param membership what it granted; null before it is paid
 * @param ledger the membership's used, returned and adjusted units
 * @param invoices its invoice or receipt, and a credit note for each processed refund
 * @param bookingRequest the booking that came with it
 */
record AdminOrderDetails(
        Order.AdminOrder order,
        List<OrderPayment> payments,
        List<Refund> refunds,
        @Nullable OrderMembership membership,
        List<LedgerEntry> ledger,
        List<Invoice> invoices,
        @Nullable Booking bookingRequest) {}
