package com.codementee.mentors;

import com.codementee.platform.paging.SortField;

/** The columns that admins can sort mentors by. */
enum MentorSort implements SortField<Mentor> {
    CREATED_AT(Key.instant("u.created_at", mentor -> mentor.user().createdAt())),
    NAME(Key.text("u.name", mentor -> mentor.user().name()));

    private final Key<Mentor> key;

    MentorSort(Key<Mentor> key) {
        this.key = key;
    }

    @Override
    public Key<Mentor> key() {
        return key;
    }
}
