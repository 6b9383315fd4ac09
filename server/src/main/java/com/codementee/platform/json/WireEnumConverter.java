package com.codementee.platform.json;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads an enum of ours from a query parameter or a path, by its one outside spelling; a blank one is none. */
public class WireEnumConverter implements ConverterFactory<String, WireEnum> {

    @Override
    public <T extends WireEnum> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            if (text.isBlank()) return null;
            for (T constant : type.getEnumConstants()) {
                if (constant.wire().equals(text)) return constant;
            }
            throw new IllegalArgumentException("not one of the listed values");
        };
    }
}
