package com.codementee.platform.health;

import static com.codementee.platform.errors.ErrorCode.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseGoneApiTest {

    @Test
    void returns503WhileTheDatabaseIsDown() {
        try (var app = TestApp.start(Map.of("RATE_LIMITS", "off"))) {
            var person = new PersonFixtures(app).freeMentee();
            app.client().as(person.token()).get("/api/auth/me").expect(200);

            app.bean(DatabaseSource.class).close();

            var refusal = app.client().as(person.token()).get("/api/auth/me").expect(503, UNAVAILABLE);
            assertThat(refusal.header("Retry-After")).isNotNull();
            Await.until("health reports it", () -> app.client().get("/api/health").status() == 503);
        }
    }
}
