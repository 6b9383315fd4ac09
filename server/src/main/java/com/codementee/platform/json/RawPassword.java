package com.codementee.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password as it was typed: every character counts, none is trimmed, and it never prints itself. */
public record RawPassword(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RawPassword {}

    @Override
    public String toString() {
        return "***";
    }
}
