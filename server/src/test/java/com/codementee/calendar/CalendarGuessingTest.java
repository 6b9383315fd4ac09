package com.codementee.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.PersonFixtures;
import com.codementee.support.SqlStatementRecorder;
import com.codementee.support.TestApp;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guesses URLs of calendar feeds with the rate limits on. */
class CalendarGuessingTest {

    private static final int GUESSES = 2_000;
    private static final int TOKEN_BYTES = 44;

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void limitsGuessesPerIpAddressWithoutRunningAStatement() {
        var random = new SecureRandom();
        var recorder = SqlStatementRecorder.startRecording(app);
        var statuses = new TreeMap<Integer, Integer>();
        for (int guess = 0; guess < GUESSES; guess++) {
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            var response = app.client().get("/api/calendar/" + token + ".ics");
            assertThat(recorder.statementsOf(response.header("X-Request-Id"))).isEmpty();
            statuses.merge(response.status(), 1, Integer::sum);
        }

        assertThat(statuses).containsOnlyKeys(404, 429);
        assertThat(statuses.get(429)).isGreaterThan(statuses.get(404));
    }

    @Test
    void servesAFeedToAnIpAddressThatFetchesManyOthers() {
        var person = new PersonFixtures(app).freeMentee();
        var url = URI.create(app.client().as(person.token()).get("/api/calendar").data().get("url").asString());

        for (int other = 0; other < 100; other++) app.client().get("/api/calendar/x" + other + ".ics");

        app.client().get(url.getPath()).expect(200);
    }
}
