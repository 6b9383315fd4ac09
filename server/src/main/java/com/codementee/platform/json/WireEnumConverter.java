package com.codementee.platform.json;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Converts query parameters and path variables to {@link WireEnum} constants, and blank text to null. */
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
