package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The kinds of mock interview. */
public enum InterviewType implements WireEnum {
    CODING("Coding"),
    SYSTEM_DESIGN("System design"),
    BEHAVIORAL("Behavioural"),
    HR_ROUND("HR round");

    private final String displayName;

    InterviewType(String displayName) {
        this.displayName = displayName;
    }

    /** The name that people read in mails and calendars. */
    public String displayName() {
        return displayName;
    }
}
