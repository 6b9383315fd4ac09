package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.mail.CalendarInvite.Method;
import com.codementee.mail.CalendarInvite.Party;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parses invitations with an independent iCalendar library. */
class CalendarInviteTest {

    private static final UUID BOOKING = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final String LINK = "https://meet.example/abc-defg-hij?a=1&b=2";

    @ParameterizedTest
    @EnumSource(Method.class)
    void isValid(Method method) {
        var calendar = read(invite(method, "Asha", "Coding, 45 min; bring\nquestions \\o/"));

        assertThat(calendar.validate().hasErrors()).as("%s", calendar.validate()).isFalse();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method.name());
    }

    @Test
    void writesTimesInUtc() {
        VEvent event = event(invite(Method.REQUEST, "Asha", "Coding"));

        assertThat(event.<OffsetDateTime>getDateTimeStart().getDate()).isEqualTo("2026-12-12T18:30:00Z");
        assertThat(event.<OffsetDateTime>getDateTimeEnd().getDate()).isEqualTo("2026-12-12T19:30:00Z");
        assertThat(value(event, "DTSTART")).isEqualTo("20261212T183000Z");
    }

    @Test
    void keepsTheUidAndRaisesTheSequenceOnCancellation() {
        var request = event(invite(Method.REQUEST, "Asha", "Coding"));
        var cancel = event(invite(Method.CANCEL, "Asha", "Coding"));

        assertThat(value(request, "UID")).isEqualTo(BOOKING + "@codementee.example").isEqualTo(value(cancel, "UID"));
        assertThat(value(request, "SEQUENCE")).isEqualTo("0");
        assertThat(value(cancel, "SEQUENCE")).isEqualTo("1");
        assertThat(value(request, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(cancel, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void namesOneAttendeeAndTheOrganizer() {
        var event = event(invite(Method.REQUEST, "Asha", "Coding"));

        assertThat(event.getAttendees()).hasSize(1);
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:asha@people.example");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:support@codementee.example");
        assertThat(value(event, "LOCATION")).isEqualTo(LINK);
        assertThat(value(event, "URL")).isEqualTo(LINK);
    }

    @Test
    void keepsUserTextUnchanged() {
        var text = "Trees; graphs, heaps \\ tries\nEND:VEVENT\r\nand \"quotes\": नमस्ते 🎉 مرحبا ".strip();

        assertThat(value(event(invite(Method.REQUEST, "Asha", text)), "DESCRIPTION"))
                .isEqualTo(text.replace("\r\n", "\n"));
    }

    @Test
    void preventsANameFromAddingAnAttendee() {
        var event = event(invite(
                Method.REQUEST, "Eve\";X=1:mailto:a@b.example\r\nATTENDEE:mailto:c@d.example", "Coding"));

        assertThat(event.getAttendees()).hasSize(1);
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:asha@people.example");
        assertThat(event.getAttendees().getFirst().<Parameter>getRequiredParameter("CN").getValue())
                .startsWith("Eve';X=1");
    }

    @Test
    void foldsLinesAtSeventyFiveOctetsWithoutSplittingACharacter() {
        var text = invite(Method.REQUEST, "अ".repeat(100), "🎉é".repeat(300)).text();

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(text.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(value(event(invite(Method.REQUEST, "Asha", "🎉é".repeat(300))), "DESCRIPTION"))
                .isEqualTo("🎉é".repeat(300));
    }

    @Test
    void omitsAnInvalidMeetingUrl() {
        var text = new CalendarInvite(BOOKING, "codementee.example", 0, Method.REQUEST, Instant.EPOCH, Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1), "s", "d", "room 5\r\nATTENDEE:mailto:c@d.example", party("a"), party("b"))
                        .text();

        assertThat(text).contains("LOCATION:room 5 ATTENDEE").doesNotContain("\r\nURL:")
                .doesNotContain("\r\nATTENDEE:");
    }

    @Test
    void percentEncodesTheAddressOfAnAttendee() {
        var text = invite(Method.REQUEST, new Party("Asha", "a%b{c}d|e^f`g?h#i+j@people.example"), "Coding").text()
                .replace("\r\n ", "");

        assertThat(text).contains("mailto:a%25b%7Bc%7Dd%7Ce%5Ef%60g%3Fh%23i+j@people.example\r\n");
    }

    @Test
    void escapesACaretInAName() {
        assertThat(invite(Method.REQUEST, "Asha^n Rao", "Coding").text()).contains("CN=\"Asha^^n Rao\"");
    }

    @Test
    void removesDirectionOverridesFromTheDescription() {
        var event = event(invite(Method.REQUEST, "Asha", "Graphs\u202e reversed\nTrees"));

        assertThat(value(event, "DESCRIPTION")).isEqualTo("Graphs reversed\nTrees");
    }

    private static CalendarInvite invite(Method method, String attendee, String description) {
        return invite(method, new Party(attendee, "asha@people.example"), description);
    }

    private static CalendarInvite invite(Method method, Party attendee, String description) {
        return new CalendarInvite(
                BOOKING,
                "codementee.example",
                method == Method.REQUEST ? 0 : 1,
                method,
                Instant.parse("2026-12-01T10:00:00.123456Z"),
                Instant.parse("2026-12-12T18:30:00Z"),
                Instant.parse("2026-12-12T19:30:00Z"),
                "Mock interview: Amazon, Coding",
                description,
                LINK,
                new Party("Codementee", "support@codementee.example"),
                attendee);
    }

    private static Party party(String name) {
        return new Party(name, name + "@people.example");
    }

    private static Calendar read(CalendarInvite invite) {
        try {
            return new CalendarBuilder().build(new StringReader(invite.text()));
        } catch (IOException | ParserException problem) {
            throw new AssertionError(invite.text(), problem);
        }
    }

    private static VEvent event(CalendarInvite invite) {
        return read(invite).<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
