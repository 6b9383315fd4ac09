package com.codementee.mentees;

import com.codementee.identity.users.User;
import com.codementee.platform.paging.SortField;

/** The columns that admins can sort mentees by. */
public enum MenteeSort implements SortField<User> {
    CREATED_AT(Key.instant("created_at", User::createdAt)),
    NAME(Key.text("name", User::name));

    private final Key<User> key;

    MenteeSort(Key<User> key) {
        this.key = key;
    }

    @Override
    public Key<User> key() {
        return key;
    }
}
