package com.codementee.mentors;

import com.codementee.people.People;
import com.codementee.people.ProfileEdit;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads and replaces mentors' own profiles. Admins edit the same rows through {@link MentorAdministration}. */
@Service
class MentorProfiles {

    private final MentorProfileStore store;
    private final MentorStore mentors;
    private final People people;
    private final Transactions transactions;

    MentorProfiles(
            MentorProfileStore store, MentorStore mentors, People people, Transactions transactions) {
        this.store = store;
        this.mentors = mentors;
        this.people = people;
        this.transactions = transactions;
    }

    MentorProfile require(UUID mentorId) {
        return store.find(mentorId).orElseThrow(() -> ApiException.notFound("This profile"));
    }

    /**
     * Returns a mentor's profile as mentees see it.
     *
     * @throws ApiException 404 if there is none
     */
    MentorCard requireCard(UUID mentorId) {
        return store.findCard(mentorId).orElseThrow(() -> ApiException.notFound("This mentor"));
    }

    /**
     * Replaces a mentor's profile and time zone.
     *
     * @throws ApiException 412 if it has another version
     */
    MentorProfile replace(UUID mentorId, MentorProfile profile, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(mentorId);
            expected.require(require(mentorId));
            people.change(mentorId, ProfileEdit.timezone(profile.timezone()));
            store.replace(mentorId, profile);
            mentors.deleteCompanies(mentorId);
            mentors.insertCompanies(mentorId, profile.companies());
            return require(mentorId);
        });
    }
}
