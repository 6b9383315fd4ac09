package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The seniority level of an interview. */
public enum ExperienceLevel implements WireEnum {
    JUNIOR,
    MID,
    SENIOR,
    STAFF_PLUS
}
