package com.codementee.billing.orders;

import com.codementee.billing.plans.Plans;
import com.codementee.billing.provider.CheckoutSignature;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Places orders for plans, verifies payments that browsers report, and records the results of orders. */
@Service
public class Orders {

    private static final Logger log = LoggerFactory.getLogger(Orders.class);

    private final OrderStore store;
    private final OrderPlacement placement;
    private final Settlement settlement;
    private final Plans plans;
    private final RazorpayAccount account;
    private final InstantSource clock;

    Orders(
            OrderStore store,
            OrderPlacement placement,
            Settlement settlement,
            Plans plans,
            RazorpayAccount account,
            InstantSource clock) {
        this.store = store;
        this.placement = placement;
        this.settlement = settlement;
        this.plans = plans;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Opens an order on the plan's current terms. A buyer with an account who already has an open order for the same
     * purchase on the same terms gets that order.
     *
     * @param id the id of a new order; if an earlier request inserted an order with this id, that order is returned
     * @param booking the booking request to create once the order is paid, as JSON
     * @throws ApiException 422 if the plan is not on sale, 503 if the provider cannot be reached
     */
    public OpenedOrder open(UUID id, Buyer buyer, String planId, @Nullable String booking) {
        var order = placement.place(id, buyer, planId, booking);
        return new OpenedOrder(
                order.id(), order.razorpayOrderId(), account.keyId(), order.terms().amount(), order.terms().currency(),
                order.terms().planId(), order.terms().planName(),
                new OpenedOrder.Prefill(order.buyer().name(), order.buyer().email()));
    }

    /**
     * Checks the signature of a payment that a browser reports and settles the order if the provider confirms it.
     *
     * @throws ApiException 400 PAYMENT_SIGNATURE_INVALID without any effect, 503 if the provider does not answer
     */
    public OrderRecord verify(String razorpayOrderId, String razorpayPaymentId, String signature) {
        var order = store.findByProviderId(razorpayOrderId);
        var signedId = order.map(OrderRecord::razorpayOrderId).orElse(razorpayOrderId);
        var expected = CheckoutSignature.of(account.keySecret(), signedId, razorpayPaymentId);
        if (!HmacSha256.constantTimeEquals(expected, signature)) {
            throw new ApiException(ErrorCode.PAYMENT_SIGNATURE_INVALID, "The signature does not match this payment.");
        }
        if (order.isEmpty()) throw ApiException.invalid("razorpay_order_id", "is not a known order");
        settle(order.get().id());
        return requireRecord(order.get().id());
    }

    /**
     * Updates a person's own order from the provider and returns it, so that nobody is asked to pay twice.
     *
     * @throws ApiException 404 if the order is not theirs, 503 if the provider does not answer
     */
    public Order check(UUID orderId, UUID personId) {
        store.find(orderId).filter(order -> personId.equals(order.buyer().personId())).orElseThrow(Orders::notFound);
        settle(orderId);
        return require(orderId);
    }

    private void settle(UUID orderId) {
        try {
            settlement.settle(orderId);
        } catch (PaymentProviderException problem) {
            log.warn("Order {} could not be compared with the provider: {}", orderId, problem.getMessage());
            throw problem.toApiException();
        }
    }

    private static ApiException notFound() {
        return ApiException.notFound("This order");
    }

    /**
     * Checks that a plan is on sale.
     *
     * @throws ApiException 422 naming {@code plan_id}
     */
    public void requirePlanOnSale(String planId) {
        plans.requireOnSale(planId);
    }

    /**
     * Returns an order with its internal data.
     *
     * @throws ApiException 404 if it does not exist
     */
    public OrderRecord requireRecord(UUID orderId) {
        return store.find(orderId).orElseThrow(Orders::notFound);
    }

    /**
     * Returns an order as its owner sees it.
     *
     * @throws ApiException 404 if it does not exist
     */
    public Order require(UUID orderId) {
        return store.findForOwner(orderId).orElseThrow(Orders::notFound);
    }

    /**
     * Returns an order as admins see it.
     *
     * @throws ApiException 404
     */
    public Order.AdminOrder requireForAdmin(UUID orderId) {
        return store.findForAdmin(orderId).orElseThrow(() -> ApiException.notFound("This order"));
    }

    /**
     * Claims the one session that an order opens in the browser that placed it without an account. Runs in the current
     * transaction and returns false if the session has already been claimed.
     */
    public boolean claimSession(UUID orderId) {
        return store.claimSession(orderId, clock.instant());
    }

    /** Links the booking request that a paid order created, in the current transaction. */
    public void setBooking(UUID orderId, UUID bookingRequestId) {
        store.setBooking(orderId, bookingRequestId);
    }

    /** Records, as JSON, why a paid order's booking could not be created, in the current transaction. */
    public void setBookingProblem(UUID orderId, String problem) {
        store.setBookingProblem(orderId, problem);
    }
}
