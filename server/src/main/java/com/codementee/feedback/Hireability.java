package com.codementee.feedback;

import com.codementee.platform.json.WireEnum;

/** What the mentor would have said after a real interview. */
public enum Hireability implements WireEnum {
    STRONG_HIRE,
    HIRE,
    LEAN_HIRE,
    LEAN_NO_HIRE,
    NO_HIRE
}
