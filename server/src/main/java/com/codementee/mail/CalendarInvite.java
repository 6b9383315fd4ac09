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
 * An invitation to a mock for one attendee, as iCalendar (RFC 5545) with scheduling (RFC 5546).
 *
 * <p>The UID is derived from the booking and never changes; each change increments the sequence. Times are in UTC, so
 * clients need no time zone rules. Lines are folded at 75 octets without splitting a character.
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

    private static final int MAX_LINE_OCTETS = 75;
    private static final String CRLF = "\r\n";
    private static final String MAILTO_CHARACTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@.-_~!$'*+";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

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
        lines.add("SUMMARY:" + escape(MailMessage.oneLine(summary)));
        lines.add("DESCRIPTION:" + escape(description));
        if (meetingLink != null) lines.add("LOCATION:" + escape(MailMessage.oneLine(meetingLink)));
        if (meetingLink != null && isUrl(meetingLink)) lines.add("URL:" + meetingLink);
        lines.add("ORGANIZER;CN=" + quote(organizer.name) + ":" + mailto(organizer.email));
        lines.add("ATTENDEE;CN=" + quote(attendee.name)
                + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + mailto(attendee.email));
        lines.add("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        lines.add("TRANSP:" + (cancelled ? "TRANSPARENT" : "OPAQUE"));
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return fold(lines);
    }

    private static String escape(String text) {
        return withoutControls(MailMessage.withoutBidiControls(text).replace("\r\n", "\n").replace('\r', '\n'))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /**
     * Quotes a parameter value and escapes carets as in RFC 6868. Double quotes become single quotes, because not all
     * clients support ^'.
     */
    private static String quote(String name) {
        return '"' + MailMessage.oneLine(name).replace("^", "^^").replace('"', '\'') + '"';
    }

    /** Returns a mailto URI (RFC 6068), in which special characters are percent-encoded as UTF-8. */
    private static String mailto(String email) {
        var uri = new StringBuilder("mailto:");
        for (byte octet : email.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (MAILTO_CHARACTERS.indexOf(character) >= 0) uri.append(character);
            else uri.append("%%%02X".formatted((int) character));
        }
        return uri.toString();
    }

    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static boolean isUrl(String link) {
        try {
            return URI.create(link).isAbsolute() && link.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String fold(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                var character = Character.toString(line.codePointAt(at));
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MAX_LINE_OCTETS) {
                    text.append(CRLF).append(' ');
                    octets = 1;
                }
                text.append(character);
                octets += size;
            }
            text.append(CRLF);
        }
        return text.toString();
    }
}
