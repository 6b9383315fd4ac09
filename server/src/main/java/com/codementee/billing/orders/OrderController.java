package com.codementee.billing.orders;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.settings.SellerSettings;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and checks orders, and returns what a browser needs to open the checkout. */
@RestController
class OrderController {

    private final OrderStore store;
    private final Orders orders;
    private final RazorpayAccount account;
    private final SellerSettings seller;

    OrderController(OrderStore store, Orders orders, RazorpayAccount account, SellerSettings seller) {
        this.store = store;
        this.orders = orders;
        this.account = account;
        this.seller = seller;
    }

    @GetMapping("/api/payment/config")
    @Allow(Who.PUBLIC)
    PaymentConfig config() {
        return new PaymentConfig(
                account.provider(), account.keyId(), RazorpayAccount.CURRENCY, seller.isRegistered());
    }

    @GetMapping("/api/payment/orders")
    @Allow(Who.SIGNED_IN)
    Page<Order> own(PageRequest page, Caller caller) {
        return page.page(
                store.listForOwner(caller.id(), page),
                Order::createdAt,
                Order::id);
    }

    /**
     * Compares one of the caller's orders with the provider now. The web app calls this before it opens the checkout of
     * an order again.
     */
    @PostMapping("/api/payment/orders/{id}/check")
    @ManagesOwnTransactions
    @Allow(value = Who.SIGNED_IN, evenPaused = true)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    Order check(@PathVariable UUID id, Caller caller) {
        return orders.check(id, caller.id());
    }

    @GetMapping("/api/admin/orders")
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"plan_id", "currency", "booking_request_id"})
    Page<Order.AdminOrder> all(
            @RequestParam @Nullable List<OrderStatus> status,
            @RequestParam @Nullable @Text(max = 254) String q,
            @Sortable(by = OrderSort.class, otherwise = "-created_at") PageRequest page) {
        return page.page(store.listForAdmin(given(status), q, page), row -> row.order().id());
    }

    /** Returns the values that are not blank, as in {@code ?status=paid,}, or null for any status if there are none. */
    private static @Nullable List<OrderStatus> given(@Nullable List<OrderStatus> status) {
        if (status == null) return null;
        var given = status.stream().filter(Objects::nonNull).toList();
        return given.isEmpty() ? null : given;
    }

    /**
     * Which provider's checkout to open, with its public key.
     *
     * @param billingStateRequired whether create-order needs the buyer's state for the tax invoice
     */
    record PaymentConfig(String provider, String keyId, String currency, boolean billingStateRequired) {}
}
