package com.codementee.bookings.store;

import com.codementee.bookings.MockStatus;
import com.codementee.platform.json.WireEnum;
import org.jspecify.annotations.Nullable;

/** The filters of a mentee's or mentor's own mocks; null means no filter. */
public record OwnMockFilter(@Nullable MockStatus status, @Nullable When when, @Nullable Boolean awaitingFeedback) {

    /**
     * Upcoming mocks are scheduled and have not ended. Past mocks have ended, on time or early. Cancelled mocks are
     * neither.
     */
    public enum When implements WireEnum {
        UPCOMING,
        PAST
    }
}
