package com.codementee.mentors;

import com.codementee.platform.paging.Sort;

/** What admins sort mentors by. */
enum MentorSort implements Sort<Mentor> {
    CREATED_AT(Key.instant("u.created_at", Mentor::createdAt)),
    NAME(Key.text("u.name", Mentor::name));

    private final Key<Mentor> key;

    MentorSort(Key<Mentor> key) {
        this.key = key;
    }

    @Override
    public Key<Mentor> key() {
        return key;
    }
}
