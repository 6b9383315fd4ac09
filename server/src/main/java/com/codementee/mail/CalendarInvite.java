package com.codementee.mail;

import com.codementee.platform.icalendar.ContentLines;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a mock for one attendee, as iCalendar (RFC 5545) with scheduling (RFC 5546).
 *
 * <p>The UID is derived from the booking and never changes; each change increments the sequence. The calendar feed uses
 * the same UIDs. Times are in UTC, so clients need no time zone rules.
 */
record CalendarInvite(
        UUID bookingId,
        String domain,
        int sequence,
        Method method,
        Instant stamp,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String description,
        @Nullable String meetingLink,
        Party organizer,
        Party attendee) {

    private static final String ATTENDEE_PARAMETERS =
            ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";

    /** The iTIP method. */
    enum Method {
        REQUEST,
        CANCEL
    }

    /** A name and an email address. */
    record Party(String name, String email) {}

    /** Returns the iCalendar object. */
    String text() {
        boolean cancelled = method == Method.CANCEL;
        var lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR")
                .raw("PRODID", "-//Codementee//Mock interviews//EN")
                .raw("VERSION", "2.0")
                .raw("CALSCALE", "GREGORIAN")
                .raw("METHOD", method)
                .raw("BEGIN", "VEVENT")
                .raw("UID", bookingId + "@" + domain)
                .raw("SEQUENCE", sequence)
                .time("DTSTAMP", stamp)
                .time("DTSTART", startsAt)
                .time("DTEND", endsAt)
                .line("SUMMARY", summary)
                .text("DESCRIPTION", description);
        if (meetingLink != null) lines.meetingLink(meetingLink);
        return lines.person("ORGANIZER", organizer.name, "", organizer.email)
                .person("ATTENDEE", attendee.name, ATTENDEE_PARAMETERS, attendee.email)
                .raw("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .raw("TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE")
                .raw("END", "VEVENT")
                .raw("END", "VCALENDAR")
                .toString();
    }
}
