package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;

/** What was decided about a no-show report. {@code HELD} means that the mock took place. */
public enum NoShowOutcome implements WireEnum {
    MENTOR_MISSED,
    MENTEE_MISSED,
    HELD
}
