package com.codementee.platform.http;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password as it was typed: every character counts, none is trimmed, and it never prints itself. */
public record Secret(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @Override
    public String toString() {
        return "***";
    }
}
