package com.codementee.platform.access;

import com.codementee.platform.json.WireEnum;

/** The role of a person. Registration creates mentees only; admins assign the other roles. */
public enum Role implements WireEnum {
    MENTEE,
    MENTOR,
    ADMIN
}
