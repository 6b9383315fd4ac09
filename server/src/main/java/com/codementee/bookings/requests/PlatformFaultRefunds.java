package com.codementee.bookings.requests;

import com.codementee.billing.refunds.BookingRefundEligibility;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.store.BookingEndingStore.Ending;
import com.codementee.bookings.store.BookingEndingStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Allows refunds of bookings that did not take place because of us: cancelled by an admin, without a mentor when the
 * last preferred slot started, or missed by the mentor.
 */
@Component
class PlatformFaultRefunds implements BookingRefundEligibility {

    private static final String ALTERNATIVE = " To refund something nevertheless, refund the order.";

    private final BookingEndingStore store;

    PlatformFaultRefunds(BookingEndingStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> findRefusal(UUID bookingId) {
        return store.lockEnding(bookingId).flatMap(PlatformFaultRefunds::refusal);
    }

    private static Optional<String> refusal(Ending ending) {
        return switch (ending.status()) {
            case PENDING, CONFIRMED -> Optional.of("This booking has not been cancelled. Cancel it first.");
            case CANCELLED -> ending.cancelledByMentee()
                    ? Optional.of("The mentee cancelled this booking and has the mock back." + ALTERNATIVE)
                    : Optional.empty();
            case COMPLETED -> ending.missedBy() == MockParty.MENTOR
                    ? Optional.empty()
                    : Optional.of("We did not cancel this booking." + ALTERNATIVE);
        };
    }
}
