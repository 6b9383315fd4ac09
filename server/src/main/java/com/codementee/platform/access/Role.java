package com.codementee.platform.access;

import com.codementee.platform.json.WireEnum;

/** A person's role. Registration creates only mentees; admins assign the other roles. */
public enum Role implements WireEnum {
    MENTEE,
    MENTOR,
    ADMIN
}
