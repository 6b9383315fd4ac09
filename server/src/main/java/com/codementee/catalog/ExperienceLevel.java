package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The seniority an interview is held at. */
public enum ExperienceLevel implements WireEnum {
    JUNIOR,
    MID,
    SENIOR,
    STAFF_PLUS
}
