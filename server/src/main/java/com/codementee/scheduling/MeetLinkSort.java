package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** What admins sort the pool by. */
enum MeetLinkSort implements Sort<MeetLink> {
    CREATED_AT(Key.instant("created_at", MeetLink::createdAt)),
    NAME(Key.text("name", MeetLink::name));

    private final Key<MeetLink> key;

    MeetLinkSort(Key<MeetLink> key) {
        this.key = key;
    }

    @Override
    public Key<MeetLink> key() {
        return key;
    }
}
