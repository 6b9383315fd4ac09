package com.codementee.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Fetches calendar feeds and parses them with an independent iCalendar library. */
class CalendarFeedApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void showsAMockToItsMenteeAndItsMentorWithTheUidOfTheirInvitations() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = booking(bookings.createMock(mentee, mentor, slot));

        var forMentee = onlyEvent(fetch(mentee));
        var forMentor = onlyEvent(fetch(mentor));

        assertThat(value(forMentee, "UID")).isEqualTo(booking + "@codementee.example")
                .isEqualTo(value(forMentor, "UID")).isEqualTo(invitationUid(mentee));
        assertThat(value(forMentee, "SUMMARY")).isEqualTo("Mock interview: Amazon, Coding, with " + mentor.name());
        assertThat(value(forMentor, "SUMMARY")).isEqualTo("Mock interview: Amazon, Coding, for " + mentee.name());
        assertThat(forMentee.<OffsetDateTime>getDateTimeStart().getDate().toInstant())
                .isEqualTo(bookings.slotStart(slot).truncatedTo(ChronoUnit.SECONDS));
        assertThat(value(forMentee, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(forMentee, "URL")).startsWith("https://meet.").isEqualTo(value(forMentor, "URL"));
        assertThat(value(forMentor, "DESCRIPTION")).doesNotContain("I talk too fast");
    }

    @Test
    void isAValidCalendarWithFoldedLines() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        rename(mentor, "Ananya \"अनन्या\" O'Neil; Sharma, आचार्य".repeat(2));
        bookings.createMock(mentee, mentor, bookings.createSlot());

        var response = fetch(mentee);

        assertThat(response.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(response.header("Cache-Control")).contains("private").contains("no-cache");
        assertThat(response.text()).contains("\r\nMETHOD:PUBLISH\r\n", "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                "\r\nX-PUBLISHED-TTL:PT1H\r\n");
        assertThat(response.text().split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar(response).validate().hasErrors()).as("%s", calendar(response).validate()).isFalse();
    }

    @Test
    void isAValidCalendarWithoutMocks() {
        var response = fetch(given.freeMentee());

        assertThat(calendar(response).validate().hasErrors()).as(response.text()).isFalse();
        assertThat(events(response)).isEmpty();
    }

    @Test
    void returnsNotModifiedUntilAMockChanges() {
        var mentee = given.paidMentee();
        var url = url(mentee);
        bookings.createMock(mentee, given.mentor(), bookings.createSlot());
        var tag = anonymous().get(url).expect(200).header("ETag");

        var unchanged = anonymous().header("If-None-Match", tag).get(url).expect(304);
        assertThat(unchanged.bytes()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(tag);

        bookings.createMock(mentee, given.mentor(), bookings.createSlot());
        anonymous().header("If-None-Match", tag).get(url).expect(200);
    }

    @Test
    void showsACancelledMockAsCancelledForThirtyDays() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = booking(bookings.createMock(mentee, mentor, bookings.createSlot()));
        int sequence = Integer.parseInt(value(onlyEvent(fetch(mentor)), "SEQUENCE"));

        as(bookings.admin()).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "Ill"))
                .expect(200);

        var event = onlyEvent(fetch(mentor));
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(Integer.parseInt(value(event, "SEQUENCE"))).isGreaterThan(sequence);
        assertThat(event.getProperty("URL")).isEmpty();

        moveToThePast(booking, Duration.ofDays(31));
        assertThat(events(fetch(mentor))).isEmpty();
    }

    @Test
    void leavesOutMocksThatEndedMoreThanNinetyDaysAgo() {
        var mentee = given.paidMentee();
        var booking = booking(bookings.createMock(mentee, given.mentor(), bookings.createSlot()));

        moveToThePast(booking, Duration.ofDays(89));
        assertThat(events(fetch(mentee))).hasSize(1);

        moveToThePast(booking, Duration.ofDays(91));
        assertThat(events(fetch(mentee))).isEmpty();
    }

    @Test
    void leavesOutAMockThatTheMentorDeclined() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = booking(bookings.createMock(mentee, mentor, bookings.createSlot()));

        as(mentor).post("/api/mentor/booking-requests/" + booking + "/decline", Map.of("reason", "Ill")).expect(200);

        assertThat(events(fetch(mentor))).isEmpty();
        assertThat(events(fetch(mentee))).isEmpty();
    }

    /** Holds a mock across each of the next two changes of the clocks: one forward, one back. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    0",
        "America/New_York,    1",
        "Europe/London,       0",
        "Europe/London,       1",
        "Australia/Lord_Howe, 0",
        "Australia/Lord_Howe, 1"
    })
    void hasTheRightInstantsOnDaysWhenTheClocksChange(String zone, int change) {
        var start = clockChange(ZoneId.of(zone), change).minus(Duration.ofMinutes(15));
        var mentee = given.paidMentee();
        as(mentee).patch("/api/auth/me", Map.of("timezone", zone)).expect(200);
        var booking = booking(bookings.createMock(mentee, given.mentor(), bookings.createSlot()));
        moveTo(booking, start);

        var event = onlyEvent(fetch(mentee));

        var from = event.<OffsetDateTime>getDateTimeStart().getDate().toInstant();
        var to = event.<OffsetDateTime>getDateTimeEnd().getDate().toInstant();
        assertThat(from.atZone(ZoneId.of(zone))).isEqualTo(start.atZone(ZoneId.of(zone)));
        assertThat(from.atZone(ZoneId.of("Asia/Kolkata"))).isEqualTo(start.atZone(ZoneId.of("Asia/Kolkata")));
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsItsUrlUntilItIsRotated() {
        var mentee = given.freeMentee();
        var first = url(mentee);
        assertThat(url(mentee)).isEqualTo(first);

        var second = path(as(mentee).post("/api/calendar/rotate").expect(200));

        assertThat(second).isNotEqualTo(first).isEqualTo(url(mentee));
        anonymous().get(first).expect(404, ErrorCode.NOT_FOUND);
        anonymous().get(second).expect(200);
        assertThat(path(as(mentee).post("/api/calendar/rotate").expect(200))).isNotIn(first, second);
        var history = as(given.admin()).get("/api/admin/audit-log?subject_id=" + mentee.id()).expect(200).data();
        assertThat(history.get(0).get("action").asString()).isEqualTo("account.calendar_replaced");
    }

    @Test
    void isEmptyWhileItsOwnerIsPaused() {
        var mentee = given.paidMentee();
        var url = url(mentee);
        bookings.createMock(mentee, given.mentor(), bookings.createSlot());
        assertThat(events(anonymous().get(url))).hasSize(1);

        as(given.admin()).patch("/api/admin/mentees/" + mentee.id(), Map.of("status", "Paused")).expect(200);

        assertThat(events(anonymous().get(url).expect(200))).isEmpty();
    }

    @Test
    void looksTheSameForEveryInvalidToken() {
        var valid = url(given.freeMentee());
        var token = valid.substring("/api/calendar/".length(), valid.length() - ".ics".length());
        var foreign = url(given.freeMentee()).substring("/api/calendar/".length()).replace(".ics", "");
        var changed = (token.charAt(0) == 'B' ? 'C' : 'B') + token.substring(1);
        var other = token.substring(0, 30) + foreign.substring(30);

        for (var guess : List.of("x", "a".repeat(59), "a".repeat(5_000), changed, other, token + "a", token + "=",
                token.substring(1), UUID.randomUUID().toString())) {
            var refused = anonymous().get("/api/calendar/" + guess + ".ics").expect(404, ErrorCode.NOT_FOUND);
            assertThat(refused.json().get("detail").asString()).isEqualTo("This calendar was not found.");
        }
        anonymous().get("/api/calendar/" + token).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void worksWithoutACalendarAcceptHeader() {
        var url = url(given.freeMentee());

        for (var accept : List.of("text/calendar", "*/*", "application/json", "text/html,application/xhtml+xml")) {
            assertThat(anonymous().header("Accept", accept).get(url).expect(200).text()).startsWith("BEGIN:VCALENDAR");
        }
    }

    /** Returns when the clocks of this zone change, as the application's clock sees it: 0 for the next change. */
    private Instant clockChange(ZoneId zone, int number) {
        var instant = now();
        for (int i = 0; i <= number; i++) {
            instant = zone.getRules().nextTransition(instant).getInstant();
        }
        return instant;
    }

    private String url(TestUser person) {
        return path(as(person).get("/api/calendar").expect(200));
    }

    private static String path(ApiResponse response) {
        return URI.create(response.data().get("url").asString()).getPath();
    }

    private ApiResponse fetch(TestUser person) {
        return anonymous().get(url(person)).expect(200);
    }

    private String invitationUid(TestUser person) {
        var invite = database().withHandle(sql -> sql.createQuery(
                        "SELECT invite FROM outbox_mail WHERE recipient = ? AND invite IS NOT NULL")
                .bind(0, person.email())
                .mapTo(String.class)
                .one());
        return value(events(invite).getFirst(), "UID");
    }

    private void rename(TestUser person, String name) {
        as(person).patch("/api/auth/me", Map.of("name", name)).expect(200);
    }

    private void moveToThePast(UUID booking, Duration age) {
        moveTo(booking, now().minus(age));
    }

    private void moveTo(UUID booking, Instant start) {
        database().useHandle(sql -> sql.execute("""
                UPDATE time_slot SET starts_at = ?, ends_at = ?
                 WHERE id = (SELECT confirmed_slot_id FROM booking_request WHERE id = ?)
                """, start, start.plus(Duration.ofHours(1)), booking));
    }

    private static UUID booking(JsonNode confirmation) {
        return BookingFixtures.id(confirmation.get("booking_request"));
    }

    private static VEvent onlyEvent(ApiResponse response) {
        var events = events(response);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<VEvent> events(ApiResponse response) {
        return events(response.text());
    }

    private static List<VEvent> events(String text) {
        return calendar(text).getComponents("VEVENT");
    }

    private static Calendar calendar(ApiResponse response) {
        return calendar(response.text());
    }

    private static Calendar calendar(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException problem) {
            throw new AssertionError(text, problem);
        }
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }
}
