package com.codementee.catalog;

import com.codementee.platform.http.Wire;

/** The kinds of interview that are practised. */
public enum InterviewType implements Wire {
    CODING,
    SYSTEM_DESIGN,
    BEHAVIORAL,
    HR_ROUND
}
