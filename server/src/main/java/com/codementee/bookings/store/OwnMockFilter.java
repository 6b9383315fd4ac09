package com.codementee.bookings.store;

import com.codementee.bookings.MockStatus;
import com.codementee.platform.json.WireEnum;
import org.jspecify.annotations.Nullable;

/** What a mentee or mentor filters their own mocks by; null means no filter. */
public record OwnMockFilter(@Nullable MockStatus status, @Nullable When when, @Nullable Boolean awaitingFeedback) {

    /** Upcoming mocks are scheduled and not over. Past ones are over, or ended early; cancelled ones are neither. */
    public enum When implements WireEnum {
        UPCOMING,
        PAST
    }
}
