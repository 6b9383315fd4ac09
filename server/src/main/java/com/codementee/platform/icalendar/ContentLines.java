package com.codementee.platform.icalendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The content lines of an iCalendar object (RFC 5545, section 3.1). Values are escaped, so text of a person can't add a
 * line or a parameter. Lines end in CRLF and are folded at 75 octets without splitting a character.
 */
public final class ContentLines {

    private static final int MAX_LINE_OCTETS = 75;
    private static final String CRLF = "\r\n";
    private static final String MAILTO_CHARACTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@.-_~!$'*+";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();

    /** Adds a line whose value needs no escaping, such as a constant or a number. */
    public ContentLines raw(String name, Object value) {
        lines.add(name + ":" + value);
        return this;
    }

    /** Adds an instant in UTC, which needs no time zone rules. */
    public ContentLines time(String name, Instant at) {
        return raw(name, UTC.format(at));
    }

    /** Adds a text that may have several lines. */
    public ContentLines text(String name, String value) {
        return raw(name, escape(value));
    }

    /** Adds a text as one line. */
    public ContentLines line(String name, String value) {
        return raw(name, escape(oneLine(value)));
    }

    /** Adds a meeting link: as the location, and also as the URL if it is one. */
    public ContentLines meetingLink(String link) {
        line("LOCATION", link);
        return isUrl(link) ? raw("URL", link) : this;
    }

    /**
     * Adds a person with their mail address.
     *
     * @param parameters further parameters, each with a leading semicolon
     */
    public ContentLines person(String name, String commonName, String parameters, String email) {
        return raw(name + ";CN=" + quote(commonName) + parameters, mailto(email));
    }

    /** Returns the folded lines. */
    @Override
    public String toString() {
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

    private static String escape(String text) {
        return withoutControls(withoutBidiControls(text).replace("\r\n", "\n").replace('\r', '\n'))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /**
     * A parameter value, whose caret is escaped by RFC 6868. A double quote becomes a single one, as not all clients
     * know ^'.
     */
    private static String quote(String name) {
        return '"' + oneLine(name).replace("^", "^^").replace('"', '\'') + '"';
    }

    /** A mailto URI by RFC 6068: all other characters are percent-encoded as UTF-8. */
    private static String mailto(String email) {
        var uri = new StringBuilder("mailto:");
        for (byte octet : email.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (MAILTO_CHARACTERS.indexOf(character) >= 0) uri.append(character);
            else uri.append("%%%02X".formatted((int) character));
        }
        return uri.toString();
    }

    private static boolean isUrl(String link) {
        try {
            return URI.create(link).isAbsolute() && link.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String oneLine(String text) {
        return LINE_BREAKS.matcher(withoutBidiControls(text)).replaceAll(" ").strip();
    }

    private static String withoutBidiControls(String text) {
        return BIDI_CONTROLS.matcher(text).replaceAll("");
    }

    private static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
