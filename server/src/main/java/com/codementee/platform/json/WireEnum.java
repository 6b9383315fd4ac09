package com.codementee.platform.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum whose constants have the same spelling in JSON, in query parameters and in the database. */
public interface WireEnum {

    String name();

    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
