package com.codementee.feedback;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort feedback. */
enum FeedbackSort implements SortField<Feedback> {
    CREATED_AT(Key.instant("f.created_at", Feedback::createdAt)),
    OVERALL(Key.number("f.overall", feedback -> feedback.assessment().overall()));

    private final Key<Feedback> key;

    FeedbackSort(Key<Feedback> key) {
        this.key = key;
    }

    @Override
    public Key<Feedback> key() {
        return key;
    }
}
