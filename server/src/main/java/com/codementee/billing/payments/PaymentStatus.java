package com.codementee.billing.payments;

import com.codementee.platform.json.WireEnum;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The status of a payment, in the order in which the provider moves it. A refund that fails makes it captured again.
 */
public enum PaymentStatus implements WireEnum {
    CREATED,
    FAILED,
    AUTHORIZED,
    CAPTURED,
    REFUNDED;

    /** Returns the status with this name at the provider, or empty if we do not know the name. */
    static Optional<PaymentStatus> parse(String text) {
        return Stream.of(values()).filter(status -> status.wire().equals(text)).findFirst();
    }
}
