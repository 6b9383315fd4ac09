package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The kinds of mock interview. */
public enum InterviewType implements WireEnum {
    CODING,
    SYSTEM_DESIGN,
    BEHAVIORAL,
    HR_ROUND
}
