package com.codementee.identity.users;

import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** People as clients see them: with the plan that runs at the instant of reading. */
@Service
public class Users {

    private final UserStore store;
    private final InstantSource clock;

    Users(UserStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The user of this id. @throws ApiException 404 when there is none */
    public User require(UUID id) {
        return store.user(id).orElseThrow(() -> ApiException.notFound("This person")).at(clock.instant());
    }
}
