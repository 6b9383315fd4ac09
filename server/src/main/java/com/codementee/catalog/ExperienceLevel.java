package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The seniority level of an interview. */
public enum ExperienceLevel implements WireEnum {
    JUNIOR("Junior"),
    MID("Mid-level"),
    SENIOR("Senior"),
    STAFF_PLUS("Staff and above");

    private final String displayName;

    ExperienceLevel(String displayName) {
        this.displayName = displayName;
    }

    /** The name that people read in mails and calendars. */
    public String displayName() {
        return displayName;
    }
}
