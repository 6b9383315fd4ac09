package com.codementee.platform.http;

/** Whether a person has a running plan, or has been paused by an admin. */
public enum Tier implements Wire {
    FREE("Free"),
    ACTIVE("Active"),
    PAUSED("Paused");

    private final String wire;

    Tier(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
