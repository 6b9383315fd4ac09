package com.codementee.accounts;

import com.codementee.platform.http.Sort;

/** What admins sort mentees by. */
enum MenteeSort implements Sort<User> {
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
