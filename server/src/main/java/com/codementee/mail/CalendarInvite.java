package com.codementee.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's copy of a mock for one of its two people: iCalendar (RFC 5545) with scheduling (RFC 5546).
 *
 * <p>The UID is the booking's and stays over every change; the sequence rises with each. Times are in UTC, so that no
 * zone table of ours or theirs can be wrong. Lines are at most 75 octets long and never cut a character.
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

    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What the mailbox shall do with it. */
    enum Method {
        REQUEST,
        CANCEL
    }

    /** A name and an address of mail. */
    record Party(String name, String email) {}

    /** The iCalendar object. */
    String text() {
        boolean off = method == Method.CANCEL;
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("PRODID:-//Codementee//Mock interviews//EN");
        lines.add("VERSION:2.0");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:" + method);
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + bookingId + "@" + domain);
        lines.add("SEQUENCE:" + sequence);
        lines.add("DTSTAMP:" + UTC.format(stamp));
        lines.add("DTSTART:" + UTC.format(startsAt));
        lines.add("DTEND:" + UTC.format(endsAt));
        lines.add("SUMMARY:" + escaped(MailMessage.oneLine(summary)));
        lines.add("DESCRIPTION:" + escaped(description));
        if (meetingLink != null) lines.add("LOCATION:" + escaped(MailMessage.oneLine(meetingLink)));
        if (meetingLink != null && isAddress(meetingLink)) lines.add("URL:" + meetingLink);
        lines.add("ORGANIZER;CN=" + quoted(organizer.name) + ":mailto:" + MailMessage.oneLine(organizer.email));
        lines.add("ATTENDEE;CN=" + quoted(attendee.name) + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
                + MailMessage.oneLine(attendee.email));
        lines.add("STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
        lines.add("TRANSP:" + (off ? "TRANSPARENT" : "OPAQUE"));
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return folded(lines);
    }

    private static String escaped(String text) {
        return withoutControls(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String quoted(String name) {
        return '"' + MailMessage.oneLine(name).replace('"', '\'') + '"';
    }

    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static boolean isAddress(String link) {
        try {
            return URI.create(link).isAbsolute() && link.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String folded(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                var character = Character.toString(line.codePointAt(at));
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    text.append(END_OF_LINE).append(' ');
                    octets = 1;
                }
                text.append(character);
                octets += size;
            }
            text.append(END_OF_LINE);
        }
        return text.toString();
    }
}
