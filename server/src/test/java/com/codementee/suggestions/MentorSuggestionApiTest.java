package com.codementee.suggestions;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.MALFORMED_REQUEST;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.NO_MEETING_LINK;
import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.TestUser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MentorSuggestionApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final ApiClient admin = as(bookings.admin());
    private final String marker = uniqueMarker();
    private final TestUser mentee = given.paidMentee();

    @Test
    void ranksTheBestFitFirstAndUnavailableMentorsLast() {
        bookings.createMeetLink();
        bookings.createMeetLink();
        var slot = bookings.createSlot();
        var expert = mentor(Map.of(
                "companies", List.of("amazon"), "interview_types", List.of("coding"), "topics", List.of("graphs")));
        var busyExpert = mentor(
                Map.of("companies", List.of("Amazon"), "interview_types", List.of("coding"), "topics",
                List.of("Graphs")));
        var stranger = mentor(Map.of("interview_types", List.of("hr_round")));
        var request = bookings.createRequest(mentee, slot);
        occupy(busyExpert, slot);

        var suggestions = suggest(request, "");

        assertThat(suggestions).extracting(one -> one.at("/mentor/id").asString())
                .containsExactly(expert.toString(), stranger.toString(), busyExpert.toString());
        var best = suggestions.get(0);
        assertThat(best.propertyNames())
                .containsExactlyInAnyOrder("mentor", "score", "reasons", "free_slots", "busy_slots", "declined");
        assertThat(best.get("mentor").propertyNames())
                .contains("email", "companies", "upcoming_mocks", "average_rating", "weekly_capacity");
        assertThat(best.get("score").asInt()).isBetween(70, 100);
        assertThat(reasons(best)).contains(
                "Lists coding interviews", "Lists Amazon", "Knows Graphs", "Free at the only bookable time",
                "Not rated yet");
        assertThat(best.at("/free_slots/0").propertyNames()).containsExactlyInAnyOrder(
                "id", "date", "start_time", "end_time", "starts_at", "ends_at", "timezone", "status");
        assertThat(best.at("/free_slots/0/id").asString()).isEqualTo(slot.toString());
        assertThat(best.get("busy_slots")).isEmpty();
        assertThat(suggestions.get(2).get("free_slots")).isEmpty();
        assertThat(suggestions.get(2).at("/busy_slots/0/id").asString()).isEqualTo(slot.toString());
        assertThat(suggestions.get(2).at("/busy_slots/0/why").asString()).isEqualTo("Has another mock at this time");
        assertThat(suggestions.get(2).at("/busy_slots/0/obstacle").asString()).isEqualTo("mentor_busy");
        assertThat(suggestions.get(2).at("/mentor/upcoming_mocks").asInt()).isEqualTo(1);
        assertThat(suggestions.get(1).get("score").asInt()).isLessThan(suggestions.get(2).get("score").asInt());
    }

    @Test
    void givesTheReasonForEachBusySlot() {
        bookings.createMeetLink();
        var owner = mentor(Map.of());
        var mentor = mentor(Map.of());
        var own = bookings.createSlotAt(bookings.slotStart(bookings.createSlot()), owner);
        var clash = bookings.createSlot();
        var blocked = bookings.createSlot();
        var request = bookings.createRequest(mentee, own, clash, blocked);
        admin.patch("/api/admin/time-slots/" + blocked, Map.of("status", "blocked")).expect(200);
        bookings.createMock(mentee, given.mentor(),
                bookings.createSlotAt(bookings.slotStart(clash).minus(Duration.ofMinutes(30))));

        assertThat(whys(suggestion(request, mentor))).containsExactly(
                "This time belongs to another mentor", "The mentee has another mock at this time",
                "This time is blocked");
        assertThat(whys(suggestion(request, owner)))
                .containsExactly("The mentee has another mock at this time", "This time is blocked");
        assertThat(suggestion(request, owner).at("/free_slots/0/id").asString()).isEqualTo(own.toString());
        assertThat(reasons(suggestion(request, owner))).contains("Free at 2 of 2 preferred times");
        assertThat(reasons(suggestion(request, mentor))).contains("Free at 1 of 2 preferred times");
    }

    @Test
    void reportsBookedAndPastSlots() {
        bookings.createMeetLink();
        var mentor = mentor(Map.of());
        var soon = bookings.createSlotAt(now().plus(Duration.ofMinutes(5)));
        var taken = bookings.createSlot();
        var left = bookings.createSlot();
        var request = bookings.createRequest(mentee, soon, taken, left);
        bookings.createMock(given.paidMentee(), given.mentor(), taken);
        advance(Duration.ofMinutes(5));

        var suggestion = suggestion(request, mentor);

        assertThat(whys(suggestion)).containsExactly("This time has passed", "This time is already booked");
        assertThat(suggestion.get("free_slots")).hasSize(1);
        assertThat(reasons(suggestion)).contains("Free at the only bookable time");
    }

    @Test
    void reportsThatNoMeetingLinkIsFree() {
        bookings.createMeetLink();
        var mentor = mentor(Map.of());
        var slot = bookings.createSlot();
        var request = bookings.createRequest(mentee, slot);
        assertThat(suggestion(request, mentor).get("free_slots")).hasSize(1);

        takeEveryLinkAt(slot);

        var suggestion = suggestion(request, mentor);
        assertThat(whys(suggestion)).containsExactly("No meeting link is free at this time");
        assertThat(suggestion.at("/busy_slots/0/obstacle").asString()).isEqualTo("no_meeting_link");
        assertThat(reasons(suggestion)).contains("Free at the only bookable time", "No meeting link is free then");
        bookings.confirm(request, mentor, slot).expect(409, NO_MEETING_LINK);
    }

    @Test
    void ranksMentorsWhoDeclinedLastWithTheirReason() {
        var slot = bookings.createSlot();
        var decliner = mentorWhoSignsIn(Map.of("companies", List.of("Amazon"), "interview_types", List.of("coding")));
        var stranger = mentor(Map.of());
        bookings.createMeetLink();
        var request = bookings.createRequest(mentee, slot);
        bookings.confirm(request, decliner.id(), slot).expect(200);
        as(decliner).post("/api/mentor/booking-requests/" + request + "/decline",
                Map.of("reason", "I travel that day.")).expect(200);
        occupy(stranger, slot);

        var suggestions = suggest(request, "");

        assertThat(suggestions).extracting(one -> one.at("/mentor/id").asString())
                .containsExactly(stranger.toString(), decliner.id().toString());
        assertThat(suggestions.get(0).get("declined").isNull()).isTrue();
        assertThat(suggestions.get(1).at("/declined/reason").asString()).isEqualTo("I travel that day.");
        assertThat(suggestions.get(1).at("/declined/declined_at").asString()).isNotBlank();
    }

    @Test
    void countsMocksOfTheSlotsWeekFromMondayToSunday() {
        var mentor = mentor(Map.of("weekly_capacity", 3));
        var zone = ZoneId.of("Asia/Kolkata");
        var monday = now().atZone(zone).toLocalDate().plusDays(40).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var slot = bookings.createSlotAt(monday.plusDays(2).atTime(3, 17).atZone(zone).toInstant());
        var request = bookings.createRequest(mentee, slot);
        occupyAt(mentor, monday.atTime(0, 0).minusHours(1).atZone(zone).toInstant());
        occupyAt(mentor, monday.plusDays(7).atTime(0, 0).atZone(zone).toInstant());
        int before = suggestion(request, mentor).get("score").asInt();
        assertThat(reasons(suggestion(request, mentor)))
                .anyMatch(reason -> reason.startsWith("0 of 3 mocks in the week of "));

        occupyAt(mentor, monday.atTime(0, 0).atZone(zone).toInstant());
        occupyAt(mentor, monday.plusDays(6).atTime(23, 0).atZone(zone).toInstant());

        assertThat(reasons(suggestion(request, mentor)))
                .anyMatch(reason -> reason.startsWith("2 of 3 mocks in the week of "));
        assertThat(before - suggestion(request, mentor).get("score").asInt()).isBetween(6, 7);
        assertThat(suggestion(request, mentor).get("free_slots")).hasSize(1);
    }

    @Test
    void omitsPausedMentorsAndThoseTheSearchDoesNotMatch() {
        var request = bookings.createRequest(mentee, bookings.createSlot());
        var mentor = mentor(Map.of());
        assertThat(suggest(request, "")).hasSize(1);

        admin.patch("/api/admin/mentors/" + mentor, Map.of("status", "Paused")).expect(200);

        assertThat(suggest(request, "")).isEmpty();
        assertThat(admin.get(path(request) + "?q=" + UUID.randomUUID()).expect(200).data()).isEmpty();
    }

    @Test
    void returnsAtMostTheLimit() {
        var request = bookings.createRequest(mentee, bookings.createSlot());
        for (int i = 0; i < 3; i++) mentor(Map.of());

        assertThat(suggest(request, "&limit=2")).hasSize(2);
        var answer = admin.get(path(request) + "?limit=1").expect(200);
        assertThat(answer.data()).hasSize(1);
        assertThat(answer.nextCursor()).isNull();
        admin.get(path(request) + "?limit=0").expectInvalid("limit");
        admin.get(path(request) + "?limit=101").expectInvalid("limit");
        admin.get(path(request) + "?q=" + "x".repeat(101)).expectInvalid("q");
        admin.get(path(request) + "?q=%00").expectInvalid("q");
        admin.get(path(request) + "?cursor=nonsense").expect(400, MALFORMED_REQUEST);
    }

    @Test
    void refusesDecidedRequestsAndOtherRoles() {
        var request = bookings.createRequest(mentee, bookings.createSlot());
        as(mentee).get(path(request)).expect(403, FORBIDDEN_ROLE);
        as(given.mentor()).get(path(request)).expect(403, FORBIDDEN_ROLE);
        anonymous().get(path(request)).expect(401, UNAUTHENTICATED);
        admin.get(path(UUID.randomUUID())).expect(404, NOT_FOUND);
        admin.get("/api/admin/booking-requests/nonsense/mentor-suggestions").expect(404, NOT_FOUND);

        as(mentee).post("/api/mentee/booking-requests/" + request + "/cancel").expect(200);
        admin.get(path(request)).expect(409, BOOKING_NOT_PENDING);
    }

    private UUID mentor(Map<String, Object> profile) {
        var body = new HashMap<String, Object>(profile);
        body.put("name", "Mentor " + marker);
        body.put("email", uniqueMarker() + "@mentors.example");
        return BookingFixtures.id(admin.post("/api/admin/mentors", body).expect(201).data());
    }

    private TestUser mentorWhoSignsIn(Map<String, Object> profile) {
        var person = given.mentor();
        var changes = new HashMap<>(profile);
        changes.put("name", "Mentor " + marker);
        admin.patch("/api/admin/mentors/" + person.id(), changes).expect(200);
        return person;
    }

    /** Inserts a mock of this mentor at the time of the slot, in a separate slot. */
    private void occupy(UUID mentor, UUID slot) {
        occupyAt(mentor, bookings.slotStart(slot));
    }

    private void occupyAt(UUID mentor, Instant startsAt) {
        bookings.createMeetLink();
        var other = bookings.createSlotAt(startsAt);
        bookings.confirm(bookings.createRequest(given.paidMentee(), other), mentor, other).expect(200);
    }

    /** Uses every link in the pool for mocks of other people. */
    private void takeEveryLinkAt(UUID slot) {
        database().useHandle(sql -> sql.createUpdate("""
                WITH taken AS (SELECT id AS link_id, gen_random_uuid() AS mentee_id, gen_random_uuid() AS mentor_id,
                                      gen_random_uuid() AS slot_id, gen_random_uuid() AS booking_id
                                 FROM meet_link),
                     people AS (INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
                                SELECT id, 'Crowd', id || '@crowd.example', role, 'UTC', :now, :now
                                  FROM (SELECT mentee_id AS id, 'mentee' AS role FROM taken
                                        UNION ALL SELECT mentor_id, 'mentor' FROM taken) t),
                     slots AS (INSERT INTO time_slot (id, starts_at, ends_at, interview_types, status, created_at)
                               SELECT slot_id, :start, :end, '{coding}', 'booked', :now FROM taken),
                     requests AS (INSERT INTO booking_request (id, mentee_id, company_id, interview_type,
                       experience_level,
                                                               interview_track, specific_topics, created_at)
                                  SELECT booking_id, mentee_id, :company, 'coding', 'mid', 'general', '{}', :now
                                    FROM taken)
                INSERT INTO mock (id, booking_request_id, mentee_id, mentor_id, slot_id, meet_link_id, meeting_link,
                                  starts_at, ends_at, created_at)
                SELECT gen_random_uuid(), booking_id, mentee_id, mentor_id, slot_id, link_id, 'https://meet.example/x',
                       :start, :end, :now
                  FROM taken
                """)
                .bind("now", now())
                .bind("start", bookings.slotStart(slot))
                .bind("end", bookings.slotStart(slot).plus(Duration.ofHours(1)))
                .bind("company", bookings.companyId())
                .execute());
    }

    private List<JsonNode> suggest(UUID request, String more) {
        return admin.get(path(request) + "?q=" + marker + more).expect(200).data().valueStream().toList();
    }

    private JsonNode suggestion(UUID request, UUID mentor) {
        return suggest(request, "&limit=100").stream()
                .filter(one -> one.at("/mentor/id").asString().equals(mentor.toString()))
                .findFirst().orElseThrow();
    }

    private static List<String> reasons(JsonNode suggestion) {
        return suggestion.get("reasons").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> whys(JsonNode suggestion) {
        return suggestion.get("busy_slots").valueStream().map(slot -> slot.get("why").asString()).toList();
    }

    private static String path(UUID request) {
        return "/api/admin/booking-requests/" + request + "/mentor-suggestions";
    }
}
