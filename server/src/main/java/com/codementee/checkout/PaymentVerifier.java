package com.codementee.checkout;

import com.codementee.billing.orders.OrderRecord;
import com.codementee.billing.orders.Orders;
import com.codementee.identity.Sessions;
import com.codementee.identity.users.UserProfiles;
import com.codementee.platform.access.Caller;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Settles a payment's order and decides how much of the order the caller may see. */
@Service
class PaymentVerifier {

    private final Orders orders;
    private final UserProfiles users;
    private final Sessions sessions;
    private final PaidBookings paidBookings;
    private final InstantSource clock;

    PaymentVerifier(
            Orders orders, UserProfiles users, Sessions sessions, PaidBookings paidBookings, InstantSource clock) {
        this.orders = orders;
        this.users = users;
        this.sessions = sessions;
        this.paidBookings = paidBookings;
        this.clock = clock;
    }

    /**
     * The response for the caller.
     *
     * @param session the session that was opened for the buyer of a new account; null for everyone else
     */
    record Result(VerifyPaymentResponse payment, Sessions.@Nullable Opened session) {}

    OrderRecord verify(String razorpayOrderId, String razorpayPaymentId, String signature) {
        return orders.verify(razorpayOrderId, razorpayPaymentId, signature);
    }

    /**
     * Shows the order to its owner, or to the browser that placed it, which is signed in once. Everyone else sees only
     * the status.
     *
     * @param placedHere whether the request has the cookie of the visitor who placed the order
     */
    Result show(OrderRecord order, @Nullable Caller caller, boolean placedHere, Sessions.Client client) {
        var buyerId = order.buyer().personId();
        boolean owner = caller != null && caller.id().equals(buyerId);
        if (!owner && !(placedHere && mayOpenSession(order))) return statusOnly(order);
        if (!order.status().settled() || buyerId == null) {
            return new Result(VerifyPaymentResponse.unpaid(orders.require(order.id())), null);
        }
        if (owner) return new Result(settled(order, sessions.freshToken(caller)), null);
        return sessions.openForNewAccount(buyerId, () -> orders.claimSession(order.id()), client)
                .map(opened -> new Result(settled(order, opened.signedIn().accessToken()), opened))
                .orElseGet(() -> statusOnly(order));
    }

    private static Result statusOnly(OrderRecord order) {
        return new Result(VerifyPaymentResponse.glimpse(order.status()), null);
    }

    private VerifyPaymentResponse settled(OrderRecord purchase, String token) {
        var order = orders.require(purchase.id());
        return new VerifyPaymentResponse(
                order,
                users.require(purchase.buyer().personId()),
                token,
                paidBookings.find(order.bookingRequestId()),
                paidBookings.parseProblem(purchase.bookingProblem()));
    }

    /** Returns whether a visitor placed this order recently and paying it created the account. */
    private boolean mayOpenSession(OrderRecord order) {
        boolean byVisitor = order.buyer().personId() == null || order.madeAccount();
        return byVisitor && clock.instant().isBefore(order.createdAt().plus(OrderCookies.MAX_AGE));
    }
}
