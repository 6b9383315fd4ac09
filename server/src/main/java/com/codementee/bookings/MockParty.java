package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;

/** A side of a mock. */
public enum MockParty implements WireEnum {
    MENTOR,
    MENTEE;

    public MockParty other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
