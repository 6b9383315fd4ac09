package com.codementee.support;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * A test that calls the running application over HTTP and reads its database. All subclasses share one application and
 * one database, so each test creates its own rows. The shared clock only moves forward.
 */
public abstract class ApiTest {

    protected final TestApp app = TestApp.shared();
    protected final PersonFixtures given = new PersonFixtures(app);

    /** Returns a client without an access token. */
    protected ApiClient anonymous() {
        return app.client();
    }

    /** Returns a client with this access token. */
    protected ApiClient as(String token) {
        return app.client().as(token);
    }

    protected ApiClient as(TestUser user) {
        return as(user.token());
    }

    /** Returns the database, for checks that the API does not support. */
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
