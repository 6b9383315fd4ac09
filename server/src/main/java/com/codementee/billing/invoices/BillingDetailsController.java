package com.codementee.billing.invoices;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.gst.GstState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns what a form for billing details needs. */
@RestController
class BillingDetailsController {

    private static final List<Invoice.State> STATES =
            GstState.byName().stream().map(Invoice.State::of).toList();

    private final InvoiceStore store;

    BillingDetailsController(InvoiceStore store) {
        this.store = store;
    }

    /** Lists the GST states by name. */
    @GetMapping("/api/payment/states")
    @Allow(Who.PUBLIC)
    List<Invoice.State> states() {
        return STATES;
    }

    /** Returns the billing details of the caller's latest order that has a state; null if there is none. */
    @GetMapping("/api/payment/billing-details")
    @Allow(Who.SIGNED_IN)
    @Nullable BillingDetails latest(Caller caller) {
        return store.findLatestBilling(caller.id()).orElse(null);
    }
}
