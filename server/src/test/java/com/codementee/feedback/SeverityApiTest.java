package com.codementee.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.support.ApiTest;
import com.codementee.support.MockFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeverityApiTest extends ApiTest {

    private final MockFixtures mocks = new MockFixtures(app);
    private final TestUser strict = given.mentor();
    private final TestUser other = given.mentor();
    private final List<TestUser> mentees = Stream.generate(given::freeMentee).limit(3).toList();

    /** The strict mentor gave each of three mentees 2 points twice, others gave them 4: 6 × 2 / (6 + 10) = 0.75. */
    @Test
    void adjustsTheProgressOfAMenteeAndIsShownToAdmins() {
        for (var mentee : mentees) {
            score(mentee, strict, 2, Duration.ofDays(9));
            score(mentee, strict, 2, Duration.ofDays(8));
            score(mentee, other, 4, Duration.ofDays(7));
        }

        var progress = as(mentees.getFirst()).get("/api/mentee/progress").expect(200).data();

        var newest = progress.get(0);
        assertThat(newest.get("overall").asInt()).isEqualTo(4);
        assertThat(newest.get("adjustment").isNull()).as("3 comparisons are too few").isTrue();
        assertThat(newest.get("adjusted_overall").isNull()).isTrue();
        assertThat(progress.get(1).get("adjustment").asDouble()).isEqualTo(0.75);
        assertThat(progress.get(1).get("adjusted_overall").asDouble()).isEqualTo(2.75);
        assertThat(progress.toString()).doesNotContain(strict.id().toString());
        var severity = severity(strict);
        assertThat(severity.toString()).isEqualTo("{\"comparisons\":6,\"mentees\":3,\"points\":0.75}");
        assertThat(severity(other).get("points").isNull()).isTrue();
    }

    @Test
    void countsNeitherScoresOfOtherTypesNorOldOnesNorTheMentorsOwn() {
        for (var mentee : mentees) {
            score(mentee, strict, 2, Duration.ofDays(9));
            score(mentee, strict, 3, Duration.ofDays(8));
            score(mentee, other, 5, Duration.ofDays(366));
            var mock = score(mentee, other, 5, Duration.ofDays(7));
            database().useHandle(sql -> sql.execute("""
                UPDATE booking_request SET interview_type = 'behavioral'
                 WHERE id = (SELECT booking_request_id FROM mock WHERE id = ?)
                """, mock));
        }

        assertThat(severity(strict).toString()).isEqualTo("{\"comparisons\":0,\"mentees\":0,\"points\":null}");
    }

    private UUID score(TestUser mentee, TestUser mentor, int overall, Duration ago) {
        var start = now().minus(ago);
        var mock = mocks.createScheduled(mentee, mentor, start.plusSeconds(overall).plus(offset(mentee)));
        database().useHandle(sql -> sql.execute("""
                INSERT INTO feedback (id, mock_id, mentor_id, mentee_id, problem_solving, communication,
                  technical_depth, code_quality, overall, strengths, improvements, action_items, hireability,
                  created_at, updated_at)
                VALUES (?, ?, ?, ?, 3, 3, 3, 3, ?, 'a', 'b', 'c', 'hire', ?, ?)
                """, Ids.next(), mock, mentor.id(), mentee.id(), overall, start, start));
        return mock;
    }

    /** A mentor is in one mock at a time. */
    private Duration offset(TestUser mentee) {
        return Duration.ofHours(2L * mentees.indexOf(mentee));
    }

    private JsonNode severity(TestUser mentor) {
        return as(given.admin()).get("/api/admin/mentors?q=" + mentor.email()).expect(200).data().get(0).get("severity");
    }
}
