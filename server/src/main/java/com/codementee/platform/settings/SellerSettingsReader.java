package com.codementee.platform.settings;

import com.codementee.platform.gst.GstState;
import com.codementee.platform.gst.Gstin;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the {@code SELLER_…} variables. */
record SellerSettingsReader(Map<String, String> environment) {

    private static final String DEFAULT_NAME = "Codementee";

    /** Commercial training and coaching services. */
    private static final String DEFAULT_SAC = "999293";

    /** @param mode production requires what the law wants on an invoice; a demo may use an example number */
    SellerSettings read(DeploymentMode mode) {
        var gstin = gstin(mode);
        var settings = new SellerSettings(
                get("SELLER_NAME", DEFAULT_NAME), get("SELLER_ADDRESS", null), state(gstin), gstin, sac());
        if (gstin != null && !mode.isDemo()) {
            requireSet("SELLER_NAME");
            requireSet("SELLER_ADDRESS");
        }
        return settings;
    }

    private @Nullable String gstin(DeploymentMode mode) {
        var value = get("SELLER_GSTIN", null);
        if (value == null) return null;
        var gstin = Gstin.normalize(value);
        if (mode.isDemo() ? Gstin.hasFormat(gstin) : Gstin.isValid(gstin)) return gstin;
        throw new InvalidSettingException("SELLER_GSTIN is not a GST registration number."
                + " Copy its 15 characters from the registration certificate, or unset it.");
    }

    /** The state of the GSTIN. Without one, SELLER_STATE may be a code or a name. */
    private @Nullable GstState state(@Nullable String gstin) {
        var value = get("SELLER_STATE", null);
        var registered = gstin == null ? null : Gstin.state(gstin).orElseThrow();
        if (value == null) return registered;
        var state = Arrays.stream(GstState.values())
                .filter(candidate -> candidate.code().equals(value) || candidate.title().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(
                        "SELLER_STATE is not a state of India. Write its name or its GST code, like 29."));
        if (registered == null || registered == state) return state;
        throw new InvalidSettingException("SELLER_STATE is not the state of SELLER_GSTIN, whose first two digits say "
                + registered.title() + ". Correct one of them, or unset SELLER_STATE.");
    }

    private String sac() {
        var sac = get("SELLER_SAC", DEFAULT_SAC);
        if (sac.matches("99\\d{2,4}")) return sac;
        throw new InvalidSettingException(
                "SELLER_SAC is not a service accounting code. Write 4 to 6 digits that begin with 99, like 999293.");
    }

    private void requireSet(String variable) {
        if (get(variable, null) != null) return;
        throw new InvalidSettingException(
                variable + " is not set. Production needs it on tax invoices when SELLER_GSTIN is set.");
    }

    private @Nullable String get(String variable, @Nullable String fallback) {
        var value = environment.get(variable);
        return value == null || value.isBlank() ? fallback : value.strip();
    }
}
