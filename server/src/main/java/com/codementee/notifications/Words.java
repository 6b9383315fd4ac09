package com.codementee.notifications;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The product's words and amounts as people read them. */
final class Words {

    private Words() {}

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

    /** Such as "₹4,999", with paise only where there are any. */
    static String money(long paise, String currency) {
        var format = NumberFormat.getCurrencyInstance(Locale.of("en", "IN"));
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(paise % 100 == 0 ? 0 : 2);
        return format.format(BigDecimal.valueOf(paise, 2));
    }

    static String limit(@Nullable Integer limit) {
        return limit == null ? "Unlimited" : limit.toString();
    }
}
