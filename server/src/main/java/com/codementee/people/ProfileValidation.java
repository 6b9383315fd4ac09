package com.codementee.people;

import com.codementee.platform.errors.ApiException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates profile fields. Each method returns its argument, or throws a 422 that names the field. */
public final class ProfileValidation {

    private static final Pattern DISPLAY_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[ ._-][\\p{L}\\p{M}\\p{N}]+)*");

    private ProfileValidation() {}

    public static @Nullable List<String> requireDistinct(String field, @Nullable List<String> values) {
        if (values != null && values.stream().distinct().count() < values.size()) {
            throw ApiException.invalid(field, "contains a value twice");
        }
        return values;
    }

    /** A pseudonym is letters, digits and a few signs between them, so it is neither an address nor a link. */
    public static @Nullable Optional<String> requireDisplayName(@Nullable Optional<String> name) {
        if (name != null && name.isPresent() && !DISPLAY_NAME.matcher(name.get()).matches()) {
            throw ApiException.invalid("display_name", "must be letters and digits, with single spaces or . _ - between");
        }
        return name;
    }

    public static @Nullable String requireTimezone(@Nullable String name) {
        if (name != null && !ZoneId.getAvailableZoneIds().contains(name)) {
            throw ApiException.invalid("timezone", "is not the name of a time zone, such as Asia/Kolkata");
        }
        return name;
    }
}
