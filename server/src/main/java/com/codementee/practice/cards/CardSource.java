package com.codementee.practice.cards;

import com.codementee.platform.json.WireEnum;

/** Who added a card: the person, or a mentor through feedback. */
public enum CardSource implements WireEnum {
    CHOSEN,
    FEEDBACK
}
