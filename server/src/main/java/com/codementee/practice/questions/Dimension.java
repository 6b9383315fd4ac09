package com.codementee.practice.questions;

import com.codementee.platform.json.WireEnum;

/** The dimensions that mentors score and a question can practise. */
public enum Dimension implements WireEnum {
    PROBLEM_SOLVING,
    COMMUNICATION,
    TECHNICAL_DEPTH,
    CODE_QUALITY
}
