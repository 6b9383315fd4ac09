package com.codementee.feedback;

import com.codementee.platform.json.WireEnum;

/** The mentor's hiring recommendation, as if this had been a real interview. */
public enum Hireability implements WireEnum {
    STRONG_HIRE,
    HIRE,
    LEAN_HIRE,
    LEAN_NO_HIRE,
    NO_HIRE
}
