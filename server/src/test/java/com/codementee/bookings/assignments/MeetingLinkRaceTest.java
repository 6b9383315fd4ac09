package com.codementee.bookings.assignments;

import static com.codementee.platform.errors.ErrorCode.NO_MEETING_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.support.BookingFixtures;
import com.codementee.support.BulkPersonFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Uses a separate application, because all tests of the shared one use the same pool of links. */
class MeetingLinkRaceTest {

    @Test
    void usesEachLinkForOneMockAtATime() throws InterruptedException {
        try (var app = TestApp.start(Map.of("RATE_LIMITS", "off"))) {
            var slots = new BookingFixtures(app);
            var crowd = new BulkPersonFixtures(app);
            var bookings = app.bean(BookingRequests.class);
            var assignments = app.bean(Assignments.class);
            app.database().useHandle(sql -> {
                sql.execute("UPDATE booking_request SET meet_link_id = NULL");
                sql.execute("UPDATE mock SET meet_link_id = NULL");
                sql.execute("DELETE FROM meet_link");
            });
            slots.createMeetLink();
            slots.createMeetLink();
            var start = app.now().plus(Duration.ofDays(30));
            var named = new ArrayList<UUID>();
            var requests = new ArrayList<UUID>();
            for (int i = 0; i < 50; i++) {
                named.add(slots.createSlotAt(start.plus(Duration.ofMinutes(i))));
                var draft = new NewBooking(
                        slots.companyId(), InterviewType.CODING, ExperienceLevel.MID, "general", List.of(), null,
                        List.of(named.get(i)));
                requests.add(bookings.request(crowd.createPaidMentee(1).id(), draft).id());
            }
            var mentors = crowd.createMentors(50);
            var admin = crowd.createAdmin();

            var outcomes = ConcurrentRunner.run(
                    50, i -> () -> assignments.confirm(admin, requests.get(i), mentors.get(i), named.get(i)));

            assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(2);
            assertThat(ConcurrentRunner.countFailed(outcomes, NO_MEETING_LINK)).isEqualTo(48);
            assertThat(slots.count("SELECT count(DISTINCT meet_link_id) FROM mock WHERE status <> 'cancelled'"))
                    .isEqualTo(2);
            assertThat(slots.count("SELECT count(*) FROM time_slot WHERE status = 'booked' AND starts_at >= ?", start))
                    .isEqualTo(2);
        }
    }
}
