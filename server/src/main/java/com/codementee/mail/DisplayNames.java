package com.codementee.mail;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import org.jspecify.annotations.Nullable;

/** The display names of enum values and limits. */
final class DisplayNames {

    private DisplayNames() {}

    static String type(InterviewType type) {
        return switch (type) {
            case CODING -> "Coding";
            case SYSTEM_DESIGN -> "System design";
            case BEHAVIORAL -> "Behavioural";
            case HR_ROUND -> "HR round";
        };
    }

    static String level(ExperienceLevel level) {
        return switch (level) {
            case JUNIOR -> "Junior";
            case MID -> "Mid-level";
            case SENIOR -> "Senior";
            case STAFF_PLUS -> "Staff and above";
        };
    }

    static String limit(@Nullable Integer limit) {
        return limit == null ? "Unlimited" : limit.toString();
    }
}
