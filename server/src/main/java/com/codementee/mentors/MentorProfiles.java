package com.codementee.mentors;

import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What mentors say of themselves; admins change the same rows, and mentees read a part of them. */
@Service
public class MentorProfiles {

    private final MentorProfileStore store;
    private final People people;
    private final Transactions transactions;

    MentorProfiles(MentorProfileStore store, People people, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
    }

    MentorProfile require(UUID mentorId) {
        return store.find(mentorId).orElseThrow(() -> ApiException.notFound("This profile"));
    }

    /** The mentor of this id as mentees see them. @throws ApiException 404 when there is none */
    public MentorCard card(UUID mentorId) {
        return store.card(mentorId).orElseThrow(() -> ApiException.notFound("This mentor"));
    }

    /** Puts this in the place of what was there; the time zone is the person's own. */
    MentorProfile replace(UUID mentorId, MentorProfile profile) {
        return transactions.run(() -> {
            people.change(mentorId, null, profile.timezone(), null, null);
            store.replace(mentorId, profile);
            return require(mentorId);
        });
    }
}
