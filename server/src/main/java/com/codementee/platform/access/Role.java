package com.codementee.platform.access;

import com.codementee.platform.json.WireEnum;

/** What a person is here for. Nobody chooses their own. */
public enum Role implements WireEnum {
    MENTEE,
    MENTOR,
    ADMIN
}
