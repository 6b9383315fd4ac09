package com.codementee.billing.orders;

import com.codementee.billing.plans.Plans;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.jobs.Jobs;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Buying a plan: opening an order at its price, and finding out whether it has been paid. */
@Service
public class Orders {

    private static final Logger log = LoggerFactory.getLogger(Orders.class);
    private static final int TRIES = 5;

    private final OrderStore store;
    private final Plans plans;
    private final PaymentGateway gateway;
    private final RazorpayAccount account;
    private final Settlement settling;
    private final Transactions transactions;
    private final Jobs jobs;
    private final InstantSource clock;

    Orders(
            OrderStore store,
            Plans plans,
            PaymentGateway gateway,
            RazorpayAccount account,
            Settlement settling,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        this.store = store;
        this.plans = plans;
        this.gateway = gateway;
        this.account = account;
        this.settling = settling;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Opens an order on the plan's terms of now, here first, then at the provider. Somebody with an account who has the
     * same purchase open on the same terms gets that one.
     *
     * @param id what the order is to be called; one that a request before this wrote under it is taken up again
     * @param booking the booking request to make once it is paid, as JSON
     * @throws ApiException 422 for a plan that is not sold, 503 when the provider cannot be reached
     */
    public OpenedOrder open(UUID id, Buyer buyer, String planId, @Nullable String booking) {
        var found = transactions.run(() -> insertOrFind(id, buyer, planId, booking));
        var order = store.find(found.id).orElseThrow();
        if (order.razorpayOrderId() == null) order = openAtProvider(order, !found.isNew);
        return new OpenedOrder(
                order.id(), order.razorpayOrderId(), account.keyId(), order.amount(), order.currency(),
                order.planId(), order.planName(), new OpenedOrder.Prefill(order.name(), order.email()));
    }

    private record Found(UUID id, boolean isNew) {}

    private Found insertOrFind(UUID id, Buyer buyer, String planId, @Nullable String booking) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var now = clock.instant();
            if (store.insert(id, buyer, planId, booking, now) == 1) {
                jobs.schedule(OpenOrderReconciler.watch(id), OpenOrderReconciler.firstLook(now));
                return new Found(id, true);
            }
            if (store.find(id).isPresent()) return new Found(id, false);
            var open = buyer.personId() == null ? Optional.<UUID>empty() : store.findOpen(buyer.personId(), planId, booking);
            if (open.isPresent()) return new Found(open.get(), false);
        }
        throw ApiException.invalid("plan_id", "is not a plan that can be bought");
    }

    private OrderRecord openAtProvider(OrderRecord order, boolean again) {
        try {
            var bill = new PaymentGateway.Bill(order.id().toString(), order.amount(), order.currency());
            store.noteProviderId(order.id(), gateway.open(bill, again));
            return store.find(order.id()).orElseThrow(() -> new PaymentProviderException.Lost("it was discarded meanwhile"));
        } catch (PaymentProviderException trouble) {
            log.warn("Order {} has to wait for the payment provider: {}", order.id(), trouble.getMessage());
            store.discard(order.id());
            throw trouble.toClient();
        }
    }

    /**
     * The order that a browser says was paid, brought to the provider's state.
     *
     * @throws ApiException 400 PAYMENT_SIGNATURE_INVALID, and nothing happens; 503 when the provider does not answer
     */
    public OrderRecord verify(String razorpayOrderId, String razorpayPaymentId, String signature) {
        var order = store.findByProviderId(razorpayOrderId);
        var signedId = order.map(OrderRecord::razorpayOrderId).orElse(razorpayOrderId);
        if (!HmacSha256.constantTimeEquals(HmacSha256.ofPayment(account.keySecret(), signedId, razorpayPaymentId), signature)) {
            throw new ApiException(ErrorCode.PAYMENT_SIGNATURE_INVALID, "This is not the provider's signature of this payment.");
        }
        if (order.isEmpty()) throw ApiException.invalid("razorpay_order_id", "is not an order of ours");
        try {
            settling.settle(order.get().id());
        } catch (PaymentProviderException trouble) {
            log.warn("Order {} has to wait for the payment provider: {}", order.get().id(), trouble.getMessage());
            throw trouble.toClient();
        }
        return purchase(order.get().id());
    }

    /** Refuses a plan that cannot be bought now. @throws ApiException 422 naming it */
    public void requirePlan(String planId) {
        plans.sold(planId);
    }

    /** All that is known of an order. */
    public OrderRecord purchase(UUID orderId) {
        return store.find(orderId).orElseThrow(() -> ApiException.notFound("This order"));
    }

    /** An order as its owner sees it. */
    public Order order(UUID orderId) {
        return store.order(orderId).orElseThrow(() -> ApiException.notFound("This order"));
    }

    /**
     * Claims the one session that an order opens on the browser that made it and its account, in the current
     * transaction; false when it was claimed before.
     */
    public boolean claimSession(UUID orderId) {
        return store.claimSession(orderId, clock.instant());
    }

    /** Notes the booking that came of an order, in the current transaction. */
    public void noteBooking(UUID orderId, UUID bookingRequestId) {
        store.noteBooking(orderId, bookingRequestId);
    }

    /** Notes why the booking that came with an order could not be made, as JSON, in the current transaction. */
    public void noteBookingProblem(UUID orderId, String problem) {
        store.noteBookingProblem(orderId, problem);
    }
}
