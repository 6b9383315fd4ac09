package com.codementee.analytics;

import com.codementee.platform.json.WireEnum;

/** The sections of the analytics that can be exported as a table. */
enum AnalyticsSection implements WireEnum {
    USERS,
    FUNNEL,
    REVENUE_BY_PLAN,
    REVENUE_BY_MONTH,
    BOOKINGS_BY_STATUS,
    BOOKINGS_BY_COMPANY,
    BOOKINGS_BY_TYPE,
    ASSIGNMENT_HOURS,
    MENTORS,
    RATINGS,
    SESSIONS
}
