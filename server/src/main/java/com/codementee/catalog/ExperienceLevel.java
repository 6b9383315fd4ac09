package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The seniority that an interview is for. */
public enum ExperienceLevel implements WireEnum {
    JUNIOR,
    MID,
    SENIOR,
    STAFF_PLUS
}
