package com.codementee.bookings.requests;

import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.MockFixtures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssignmentWaitApiTest extends ApiTest {

    private static final Duration CACHED = Duration.ofMinutes(11);

    private final MockFixtures mocks = new MockFixtures(app);

    @Test
    void returnsTheMedianOfThirtyDaysIfThereAreEnoughRequests() {
        database().useHandle(sql -> sql.execute("UPDATE booking_request SET confirmed_at = confirmed_at - interval '31 days',"
                + " created_at = created_at - interval '31 days', reopened_at = NULL WHERE confirmed_at IS NOT NULL"));
        for (int hours = 1; hours <= 19; hours++) confirmedAfter(Duration.ofHours(hours));
        assertThat(currentWait().get("median_hours").isNull()).isTrue();
        assertThat(currentWait().get("promised_hours").asInt()).isEqualTo(24);

        var again = confirmedAfter(Duration.ofDays(20));
        assertThat(currentWait().get("median_hours").asDouble()).isEqualTo(10.5);
        database().useHandle(sql -> sql.execute(
                "UPDATE booking_request SET reopened_at = confirmed_at - interval '30 minutes' WHERE id = ?", again));

        assertThat(currentWait().get("median_hours").asDouble()).isEqualTo(9.5);
    }

    @Test
    void isForMentees() {
        as(given.mentor()).get("/api/mentee/assignment-wait").expect(403, FORBIDDEN_ROLE);
        as(given.freeMentee()).get("/api/mentee/assignment-wait").expect(200);
    }

    private UUID confirmedAfter(Duration wait) {
        var mock = mocks.createScheduled(given.paidMentee(), given.mentor(), now().plus(Duration.ofDays(3)));
        return database().withHandle(sql -> sql.createQuery("""
                        UPDATE booking_request
                           SET created_at = confirmed_at - :seconds * interval '1 second'
                         WHERE id = (SELECT booking_request_id FROM mock WHERE id = :mock)
                        RETURNING id
                        """)
                .bind("seconds", wait.toSeconds())
                .bind("mock", mock)
                .mapTo(UUID.class)
                .one());
    }

    /** Reads the figure after the last one has expired. */
    private JsonNode currentWait() {
        advance(CACHED);
        return as(given.freeMentee()).get("/api/mentee/assignment-wait").expect(200).data();
    }
}
