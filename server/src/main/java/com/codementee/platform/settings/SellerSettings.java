package com.codementee.platform.settings;

import com.codementee.platform.gst.GstState;
import org.jspecify.annotations.Nullable;

/**
 * Who sells the plans, as invoices name them.
 *
 * @param gstin the GST registration; null for a seller who is not registered and charges no tax
 * @param state where the seller is registered; never null with a GSTIN
 * @param sac the service accounting code of the tax authority
 */
public record SellerSettings(
        String name, @Nullable String address, @Nullable GstState state, @Nullable String gstin, String sac) {

    /** Whether invoices show tax. */
    public boolean isRegistered() {
        return gstin != null;
    }
}
