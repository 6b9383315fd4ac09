package com.codementee.checkout;

import com.codementee.billing.invoices.BillingDetails;
import com.codementee.billing.invoices.BillingDetailsRecorder;
import com.codementee.billing.orders.Buyer;
import com.codementee.billing.orders.OpenedOrder;
import com.codementee.billing.orders.Orders;
import com.codementee.bookings.NewBooking;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordPolicy;
import com.codementee.people.EmailAddresses;
import com.codementee.people.People;
import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates plan orders for signed-in mentees and for visitors. */
@Service
class OrderCreation {

    private final Orders orders;
    private final People people;
    private final PasswordHasher passwords;
    private final PaidBookings paidBookings;
    private final BillingDetailsRecorder billing;

    OrderCreation(
            Orders orders, People people, PasswordHasher passwords, PaidBookings paidBookings,
            BillingDetailsRecorder billing) {
        this.orders = orders;
        this.people = people;
        this.passwords = passwords;
        this.paidBookings = paidBookings;
        this.billing = billing;
    }

    /** Creates an order for a signed-in mentee. Validates the booking, which is created once the order is paid. */
    OpenedOrder createForCaller(UUID id, Caller caller, PlanPurchase purchase, @Nullable NewBooking booking) {
        orders.requirePlanOnSale(purchase.planId());
        var details = billing.check(purchase.billing());
        var person = people.require(caller.id());
        var bookingJson = booking == null ? null : paidBookings.validate(person.id(), booking);
        return open(id, Buyer.withAccount(person.id(), person.name(), person.email()), purchase, details, bookingJson);
    }

    /**
     * Creates an order for a visitor, whose account is created once the order is paid. Stores only the hash of the
     * password.
     */
    OpenedOrder createForVisitor(UUID id, NewBuyer visitor, PlanPurchase purchase) {
        var email = EmailAddresses.requireValid("email", visitor.email());
        PasswordPolicy.check("password", visitor.password(), visitor.name(), email);
        orders.requirePlanOnSale(purchase.planId());
        var details = billing.check(purchase.billing());
        if (people.findByEmail(email).isPresent()) {
            throw new ApiException(ErrorCode.EMAIL_TAKEN, "An account with this email address already exists. Sign in instead.");
        }
        var buyer = new Buyer(
                null, visitor.name(), email, passwords.hash(visitor.password()), visitor.currentRole(),
                visitor.targetRole());
        return open(id, buyer, purchase, details, null);
    }

    /** Stores the details before the response that lets the buyer pay, so they exist when the payment arrives. */
    private OpenedOrder open(
            UUID id, Buyer buyer, PlanPurchase purchase, @Nullable BillingDetails details,
            @Nullable String bookingJson) {
        var order = orders.open(id, buyer, purchase.planId(), bookingJson);
        billing.save(order.orderId(), details);
        return order;
    }
}
