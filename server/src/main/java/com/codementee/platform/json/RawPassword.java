package com.codementee.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password exactly as typed. It is never trimmed, and {@code toString} hides it. */
public record RawPassword(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RawPassword {}

    @Override
    public String toString() {
        return "***";
    }
}
