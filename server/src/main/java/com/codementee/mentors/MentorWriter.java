package com.codementee.mentors;

import com.codementee.mentors.MentorStore.ProfileChanges;
import com.codementee.platform.errors.ApiException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a mentor as it is now, and writes a profile together with the companies that it lists. */
@Component
class MentorWriter {

    private final MentorStore store;
    private final MentorReader reader;

    MentorWriter(MentorStore store, MentorReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * Finds a mentor.
     *
     * @throws ApiException 404 when there is none
     */
    Mentor require(UUID id) {
        return reader.require(id);
    }

    /** Inserts the profile of a new mentor, in the current transaction. */
    void insert(UUID id, ProfileChanges profile) {
        store.insert(id, profile);
        replaceCompanies(id, profile);
    }

    /** Applies an edit of a profile, in the current transaction; null keeps a value. */
    void update(UUID id, ProfileChanges profile) {
        store.update(id, profile);
        replaceCompanies(id, profile);
    }

    private void replaceCompanies(UUID id, ProfileChanges profile) {
        if (profile.companies() == null) return;
        store.deleteCompanies(id);
        store.insertCompanies(id, profile.companies());
    }
}
