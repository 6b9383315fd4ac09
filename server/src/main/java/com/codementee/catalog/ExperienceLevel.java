package com.codementee.catalog;

import com.codementee.platform.http.Wire;

/** The seniority an interview is held at. */
public enum ExperienceLevel implements Wire {
    JUNIOR,
    MID,
    SENIOR,
    STAFF_PLUS
}
