package com.codementee.community;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.WireEnum;

/** Whether an entry is a post or a comment on one. */
public enum EntryKind implements WireEnum {
    POST,
    COMMENT;

    /** Returns the 404 for an entry of this kind. */
    public ApiException notFound() {
        return ApiException.notFound(this == POST ? "This post" : "This comment");
    }
}
