package com.codementee.billing.invoices;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.gst.GstState;
import com.codementee.platform.gst.Gstin;
import com.codementee.platform.settings.SellerSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates buyers' billing details and stores them with their orders. */
@Component
public class BillingDetailsRecorder {

    private final InvoiceStore store;
    private final SellerSettings seller;

    BillingDetailsRecorder(InvoiceStore store, SellerSettings seller) {
        this.store = store;
        this.seller = seller;
    }

    /** Returns whether the buyer must give their state: a tax invoice names it (rule 46 of the CGST rules). */
    public boolean requiresState() {
        return seller.isRegistered();
    }

    /**
     * Returns the details in their stored form; null if there are none.
     *
     * @throws ApiException 422 naming {@code billing.state} or {@code billing.gstin}
     */
    public @Nullable BillingDetails check(@Nullable BillingDetails details) {
        if (requiresState() && (details == null || details.state() == null)) {
            throw ApiException.invalid("billing.state", "is required for the invoice");
        }
        if (details == null) return null;
        if (details.state() != null && GstState.findByCode(details.state()).isEmpty()) {
            throw ApiException.invalid("billing.state", "is not the code of a state");
        }
        if (details.gstin() == null) return details;
        return withGstin(details, Gstin.normalize(details.gstin()));
    }

    private static BillingDetails withGstin(BillingDetails details, String gstin) {
        if (!Gstin.isValid(gstin)) {
            throw ApiException.invalid("billing.gstin", "is not a valid GSTIN. Check its 15 characters.");
        }
        var registered = Gstin.state(gstin).orElseThrow();
        if (details.state() != null && !details.state().equals(registered.code())) {
            throw ApiException.invalid(
                    "billing.gstin", "is registered in " + registered.title() + ", which is not the state you chose");
        }
        return new BillingDetails(registered.code(), details.name(), details.address(), gstin);
    }

    /** Stores validated details with an unpaid order. Null keeps the details of an earlier request. */
    public void save(UUID orderId, @Nullable BillingDetails details) {
        if (details != null) store.setBilling(orderId, details);
    }
}
