package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;
import org.jspecify.annotations.Nullable;

/** The decision on a no-show report. {@code HELD} means that the mock took place. */
public enum NoShowOutcome implements WireEnum {
    MENTOR_MISSED,
    MENTEE_MISSED,
    HELD;

    /** The side that missed the mock; null if it took place. */
    public @Nullable MockParty missedBy() {
        return switch (this) {
            case MENTOR_MISSED -> MockParty.MENTOR;
            case MENTEE_MISSED -> MockParty.MENTEE;
            case HELD -> null;
        };
    }
}
