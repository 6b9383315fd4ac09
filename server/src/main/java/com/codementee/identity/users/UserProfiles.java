package com.codementee.identity.users;

import com.codementee.people.People;
import com.codementee.people.ProfileEdit;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads users, which are people with their currently running plan, and edits their profiles. */
@Service
public class UserProfiles {

    private final UserStore store;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;

    UserProfiles(UserStore store, People people, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Returns the user with this id.
     *
     * @throws ApiException 404 if there is none
     */
    public User require(UUID id) {
        return store.find(id).orElseThrow(() -> ApiException.notFound("This person")).at(clock.instant());
    }

    /**
     * Applies a person's edit of their own profile.
     *
     * @throws ApiException 412 if it was made from another version
     */
    public User change(UUID id, ProfileEdit changes, ExpectedVersion expected) {
        return transactions.run(() -> {
            people.lock(id);
            expected.require(require(id));
            people.change(id, changes);
            return require(id);
        });
    }
}
