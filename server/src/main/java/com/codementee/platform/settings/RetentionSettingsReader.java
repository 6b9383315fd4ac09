package com.codementee.platform.settings;

import java.time.Duration;
import java.util.Map;

/** Parses the {@code RETENTION_…_DAYS} variables. */
record RetentionSettingsReader(Map<String, String> environment) {

    private static final int MAX_DAYS = 3650;

    RetentionSettings read() {
        return new RetentionSettings(
                days("RETENTION_MAIL_DAYS", 90, 2, MAX_DAYS),
                // A payment that is disputed or refunded late is looked up in these events.
                days("RETENTION_PAYMENT_EVENTS_DAYS", 180, 30, MAX_DAYS),
                // Orders expire after five days.
                days("RETENTION_EXPIRED_ORDERS_DAYS", 30, 6, MAX_DAYS),
                days("RETENTION_SESSIONS_DAYS", 30, 1, MAX_DAYS),
                days("RETENTION_NOTIFICATIONS_DAYS", 90, 2, MAX_DAYS),
                days("RETENTION_AI_RESULTS_DAYS", 90, 1, 90));
    }

    private Duration days(String variable, int fallback, int min, int max) {
        var text = environment.get(variable);
        if (text == null || text.isBlank()) return Duration.ofDays(fallback);
        try {
            int days = Integer.parseInt(text.strip());
            if (days >= min && days <= max) return Duration.ofDays(days);
        } catch (NumberFormatException _) {
            // rejected below, like a number out of range
        }
        throw new InvalidSettingException(
                variable + " must be a number of days from " + min + " to " + max + ", or unset for " + fallback + ".");
    }
}
