package com.codementee.checkout;

import com.codementee.billing.orders.Buyer;
import com.codementee.billing.orders.OpenedOrder;
import com.codementee.billing.orders.OrderRecord;
import com.codementee.billing.orders.Orders;
import com.codementee.bookings.NewBooking;
import com.codementee.identity.Sessions;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordPolicy;
import com.codementee.identity.users.Users;
import com.codementee.people.EmailAddresses;
import com.codementee.people.People;
import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings together who pays, what they buy and what they wanted to book with it. */
@Service
class Checkout {

    private final Orders billing;
    private final People people;
    private final Users users;
    private final PasswordHasher passwords;
    private final Sessions sessions;
    private final PaidBookings paidBookings;
    private final OrderCookies cookies;
    private final InstantSource clock;

    Checkout(
            Orders billing,
            People people, Users users,
            PasswordHasher passwords,
            Sessions sessions,
            PaidBookings paidBookings,
            OrderCookies cookies,
            InstantSource clock) {
        this.billing = billing;
        this.people = people;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.paidBookings = paidBookings;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Opens an order for somebody signed in; the booking is checked now and made once the order is paid. */
    OpenedOrder open(UUID id, Caller caller, String planId, @Nullable NewBooking booking) {
        billing.requirePlanOnSale(planId);
        var person = people.require(caller.id());
        var written = booking == null ? null : paidBookings.checked(booking);
        return billing.open(id, Buyer.withAccount(person.id(), person.name(), person.email()), planId, written);
    }

    /** Opens an order for somebody whose account is made once it is paid. The password is hashed at once. */
    OpenedOrder open(UUID id, NewBuyer visitor, String planId) {
        var email = EmailAddresses.requireValid("email", visitor.email());
        PasswordPolicy.check("password", visitor.password(), visitor.name(), email);
        billing.requirePlanOnSale(planId);
        if (people.findByEmail(email).isPresent()) {
            throw new ApiException(ErrorCode.EMAIL_TAKEN, "An account with this address exists. Sign in instead.");
        }
        var buyer = new Buyer(
                null, visitor.name(), email, passwords.hash(visitor.password()), visitor.currentRole(), visitor.targetRole());
        return billing.open(id, buyer, planId, null);
    }

    OrderRecord verify(String razorpayOrderId, String razorpayPaymentId, String signature) {
        return billing.verify(razorpayOrderId, razorpayPaymentId, signature);
    }

    /** What this caller, on this browser, may know of an order. The browser that made it is signed in once. */
    VerifiedPayment shown(OrderRecord purchase, @Nullable Caller caller, HttpServletRequest request, HttpServletResponse response) {
        boolean owner = caller != null && caller.id().equals(purchase.personId());
        if (!owner && !madeHere(purchase, request)) return VerifiedPayment.glimpse(purchase.status());
        if (!purchase.status().settled() || purchase.personId() == null) {
            return VerifiedPayment.unpaid(billing.require(purchase.id()));
        }
        if (owner) return settled(purchase, sessions.freshToken(caller));
        return sessions.openNewcomers(purchase.personId(), () -> billing.claimSession(purchase.id()), request, response)
                .map(signedIn -> settled(purchase, signedIn.accessToken()))
                .orElseGet(() -> VerifiedPayment.glimpse(purchase.status()));
    }

    private VerifiedPayment settled(OrderRecord purchase, String token) {
        var order = billing.require(purchase.id());
        return new VerifiedPayment(
                order,
                users.require(purchase.personId()),
                token,
                paidBookings.made(order.bookingRequestId()),
                paidBookings.problem(purchase.bookingProblem()));
    }

    /** Whether this browser made the order, lately, without an account, and is to have the account that came of it. */
    private boolean madeHere(OrderRecord purchase, HttpServletRequest request) {
        boolean visitors = purchase.personId() == null || purchase.madeAccount();
        boolean lately = clock.instant().isBefore(purchase.createdAt().plus(OrderCookies.LIFE));
        return visitors && lately && cookies.in(request, purchase.id());
    }
}
