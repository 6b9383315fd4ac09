package com.codementee.platform.paging;

import java.util.function.Function;

/** How a column's value is encoded in a cursor. */
public enum KeyType {
    INSTANT(PageRequest::parseInstant),
    NUMBER(PageRequest::parseNumber),
    TEXT(text -> text),
    UUID(PageRequest::parseUuid);

    private final Function<String, Object> parser;

    KeyType(Function<String, Object> parser) {
        this.parser = parser;
    }

    /** @throws com.codementee.platform.errors.ApiException 400 if the cursor contains a value of another type */
    Object parse(String text) {
        return parser.apply(text);
    }
}
