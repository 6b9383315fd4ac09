package com.codementee.scheduling;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort meeting links. */
enum MeetLinkSort implements SortField<MeetLink> {
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
