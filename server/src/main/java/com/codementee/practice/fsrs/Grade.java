package com.codementee.practice.fsrs;

import com.codementee.platform.json.WireEnum;

/** How well a person remembered a card. The order is that of FSRS: {@code AGAIN} is its grade 1. */
public enum Grade implements WireEnum {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /** The number of the grade in FSRS's formulas, 1 to 4. */
    int number() {
        return ordinal() + 1;
    }
}
