package com.codementee.billing.refunds;

import java.util.Optional;
import java.util.UUID;

/** Decides whether a booking may be refunded. Implemented by the bookings module, on which billing does not depend. */
public interface BookingRefundEligibility {

    /**
     * Returns why a booking must not be refunded, as a sentence for the admin; empty if it may be, or if there is no
     * such booking. In a transaction, the answer stays true until it ends.
     */
    Optional<String> findRefusal(UUID bookingId);
}
