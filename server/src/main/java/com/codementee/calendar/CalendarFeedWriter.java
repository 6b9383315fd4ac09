package com.codementee.calendar;

import com.codementee.bookings.BookingStatus;
import com.codementee.calendar.CalendarFeedStore.Entry;
import com.codementee.platform.icalendar.ContentLines;
import com.codementee.platform.settings.MailSettings;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes a feed as iCalendar (RFC 5545, RFC 7986).
 *
 * <p>Google, Outlook and Thunderbird agree on this subset: times in UTC, {@code METHOD:PUBLISH}, and the name and
 * refresh interval both as RFC 7986 defines them and as the older properties that Outlook and Google read. A cancelled
 * mock stays for a while with {@code STATUS:CANCELLED}, because some programs keep an event that merely disappears.
 */
@Component
class CalendarFeedWriter {

    private static final String NAME = "Codementee mocks";
    private static final String REFRESH_INTERVAL = "PT1H";

    private final String sender;
    private final String domain;

    CalendarFeedWriter(MailSettings mail) {
        this.sender = mail.senderEmail();
        this.domain = mail.senderDomain();
    }

    /** Returns the same text for the same entries. */
    String write(List<Entry> entries) {
        var lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR")
                .raw("PRODID", "-//Codementee//Mock interviews//EN")
                .raw("VERSION", "2.0")
                .raw("CALSCALE", "GREGORIAN")
                .raw("METHOD", "PUBLISH")
                .raw("NAME", NAME)
                .raw("X-WR-CALNAME", NAME)
                .raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH_INTERVAL)
                .raw("X-PUBLISHED-TTL", REFRESH_INTERVAL);
        if (entries.isEmpty()) writeTimeZone(lines);
        entries.forEach(entry -> writeEvent(lines, entry));
        return lines.raw("END", "VCALENDAR").toString();
    }

    private void writeEvent(ContentLines lines, Entry entry) {
        boolean cancelled = entry.status() == BookingStatus.CANCELLED;
        lines.raw("BEGIN", "VEVENT")
                .raw("UID", entry.bookingId() + "@" + domain)
                .raw("SEQUENCE", entry.change().sequence())
                .time("DTSTAMP", entry.change().changedAt())
                .time("LAST-MODIFIED", entry.change().changedAt())
                .time("DTSTART", entry.times().startsAt())
                .time("DTEND", entry.times().endsAt())
                .line("SUMMARY", summary(entry))
                .text("DESCRIPTION", description(entry, cancelled))
                .person("ORGANIZER", "Codementee", "", sender);
        if (entry.meetingLink() != null && !cancelled) lines.meetingLink(entry.meetingLink());
        lines.raw("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .raw("TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE")
                .raw("END", "VEVENT");
    }

    /** A calendar must have a component. A time zone is the only one that programs do not display. */
    private static void writeTimeZone(ContentLines lines) {
        lines.raw("BEGIN", "VTIMEZONE")
                .raw("TZID", "Etc/UTC")
                .raw("BEGIN", "STANDARD")
                .raw("DTSTART", "19700101T000000")
                .raw("TZOFFSETFROM", "+0000")
                .raw("TZOFFSETTO", "+0000")
                .raw("TZNAME", "UTC")
                .raw("END", "STANDARD")
                .raw("END", "VTIMEZONE");
    }

    private static String summary(Entry entry) {
        return "Mock interview: " + entry.companyName() + ", " + entry.interviewType().displayName()
                + (entry.asMentor() ? ", for " : ", with ") + entry.otherName();
    }

    /** Omits what the mentee wrote, because anyone who has the URL can read the feed. */
    private static String description(Entry entry, boolean cancelled) {
        var text = (entry.asMentor() ? "Mentee: " : "Mentor: ") + entry.otherName()
                + "\nCompany: " + entry.companyName()
                + "\nInterview: " + entry.interviewType().displayName() + ", " + entry.experienceLevel().displayName();
        return entry.meetingLink() == null || cancelled ? text : text + "\nMeeting: " + entry.meetingLink();
    }
}
