package com.codementee.people;

import com.codementee.platform.errors.ApiException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that a form cannot check by their shape alone. Each is given back, or refused with 422 naming its field. */
public final class ProfileValidation {

    private ProfileValidation() {}

    public static @Nullable List<String> distinct(String field, @Nullable List<String> values) {
        if (values != null && values.stream().distinct().count() < values.size()) {
            throw ApiException.invalid(field, "names something twice");
        }
        return values;
    }

    public static @Nullable String timezone(@Nullable String name) {
        if (name != null && !ZoneId.getAvailableZoneIds().contains(name)) {
            throw ApiException.invalid("timezone", "is not the name of a time zone, such as Asia/Kolkata");
        }
        return name;
    }
}
