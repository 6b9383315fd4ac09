package com.codementee.platform.access;

import com.codementee.platform.json.WireEnum;

/** A person's access level, derived from their plan and from a pause by an admin. */
public enum Tier implements WireEnum {
    FREE("Free"),
    ACTIVE("Active"),
    PAUSED("Paused");

    private final String wire;

    Tier(String wire) {
        this.wire = wire;
    }

    /** Returns a person's tier; mentors and admins need no plan. */
    public static Tier of(Role role, boolean paused, boolean planRunning) {
        if (paused) return PAUSED;
        return planRunning || role != Role.MENTEE ? ACTIVE : FREE;
    }

    @Override
    public String wire() {
        return wire;
    }
}
