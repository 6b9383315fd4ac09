package com.codementee.community;

import com.codementee.platform.json.WireEnum;

/** Who sees an entry. */
public enum EntryState implements WireEnum {
    /** All who may read the community. */
    VISIBLE,
    /** Its author and admins, until an admin decides. */
    HELD,
    /** Nobody: a moderator removed it. */
    REMOVED,
    /** Nobody: its author deleted it, and only its place remains. */
    DELETED;

    /** Whether the entry is gone for readers. */
    public boolean isGone() {
        return this == REMOVED || this == DELETED;
    }
}
