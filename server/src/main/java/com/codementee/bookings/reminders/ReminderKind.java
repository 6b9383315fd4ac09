package com.codementee.bookings.reminders;

import com.codementee.platform.json.WireEnum;

/** What a reminder is about. */
enum ReminderKind implements WireEnum {
    MOCK_IN_24_HOURS,
    MOCK_IN_1_HOUR,
    FEEDBACK_REQUESTED,
    FEEDBACK_LATE,
    FEEDBACK_OVERDUE,
    ASSIGNMENT_LATE
}
