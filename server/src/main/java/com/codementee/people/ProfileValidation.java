package com.codementee.people;

import com.codementee.platform.errors.ApiException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates profile fields. Each method returns its argument, or throws a 422 that names the field. */
public final class ProfileValidation {

    private ProfileValidation() {}

    public static @Nullable List<String> requireDistinct(String field, @Nullable List<String> values) {
        if (values != null && values.stream().distinct().count() < values.size()) {
            throw ApiException.invalid(field, "contains a value twice");
        }
        return values;
    }

    public static @Nullable String requireTimezone(@Nullable String name) {
        if (name != null && !ZoneId.getAvailableZoneIds().contains(name)) {
            throw ApiException.invalid("timezone", "is not the name of a time zone, such as Asia/Kolkata");
        }
        return name;
    }
}
