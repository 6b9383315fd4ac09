package com.codementee;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * A test that asks the running application over HTTP and looks into its database. All of them share one application,
 * so each makes its own people and things; the clock only goes forward.
 */
public abstract class ApiTest {

    protected final App app = App.shared();
    protected final GivenPeople given = new GivenPeople(app);

    /** Somebody who has not signed in. */
    protected Client anybody() {
        return app.client();
    }

    /** Somebody with this access token. */
    protected Client as(String token) {
        return app.client().as(token);
    }

    protected Client as(GivenPeople.Someone person) {
        return as(person.token());
    }

    /** Straight into the database, for what the API does not show. */
    protected Jdbi database() {
        return app.database();
    }

    protected Instant now() {
        return app.now();
    }

    /** Moves the application's clock forward. */
    protected void advance(Duration step) {
        app.advance(step);
    }
}
