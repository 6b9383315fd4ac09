package com.codementee.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeederTest {

    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final long USERS = 300;
    private static final List<Long> MOCKS = LongStream.range(0, USERS * 6).filter(Seeder::hasMock).boxed().toList();

    @Test
    void givesNoMentorTwoMocksAtTheSameTime() {
        MOCKS.stream().collect(Collectors.groupingBy(Seeder::mentor)).values().forEach(mocks -> {
            var starts = mocks.stream().map(booking -> Seeder.starts(TODAY, booking)).sorted().toList();
            for (int i = 1; i < starts.size(); i++) {
                assertThat(Duration.between(starts.get(i - 1), starts.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofHours(1));
            }
        });
    }

    @Test
    void createsAboutFiveRequestsPerUser() {
        long requests = LongStream.range(0, USERS).filter(Seeder::hasBought).count() * 6;
        assertThat(requests).isBetween(USERS * 49 / 10, USERS * 5);
    }

    @Test
    void givesMentorsNoPlansAndOnlyMenteesToInterview() {
        assertThat(Seeder.hasBought(0)).isFalse();
        assertThat(MOCKS).allSatisfy(booking -> assertThat(Seeder.isMentor(Seeder.user(booking))).isFalse());
    }

    @Test
    void createsPendingRequestsAndUpcomingMocks() {
        var statuses = LongStream.range(0, USERS * 6).mapToObj(Seeder::status).collect(Collectors.toSet());
        assertThat(statuses).containsExactlyInAnyOrder("pending", "confirmed", "completed", "cancelled");
    }

    @Test
    void givesEveryPersonAUniqueId() {
        var ids = new HashSet<>();
        for (long user = 0; user < USERS; user++) assertThat(ids.add(Seeder.person(user))).isTrue();
    }
}
