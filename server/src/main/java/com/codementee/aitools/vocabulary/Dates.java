package com.codementee.aitools.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as resumes in India, Europe and the United States write them: {@code Jan 2020 – Present},
 * {@code 01/2020 - 03/2022}, {@code 2018-22}, {@code 15.01.2020}, {@code Summer 2021}, {@code Jun '19 to Till date}.
 *
 * <p>In {@code 03/04/2021} the month is 4, because India and Europe write the day first. The first number is the month
 * only if the second cannot be one.
 */
public final class Dates {

    private static final String YEAR = "(?:19[6-9]\\d|20[0-3]\\d)";
    private static final String MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|m\u00e4r|mai|okt|dez";

    private static final Pattern POINT = Pattern.compile(
            "(?<![\\w.])(?:"
                    + "(?:\\d{1,2}(?:st|nd|rd|th)?[ .-]+)?(?<name>" + MONTH + ")\\.?[ ,/-]*"
                    + "(?:(?<nameyear>" + YEAR + ")|['\u2019](?<shortyear>\\d{2}))"
                    + "|(?<one>\\d{1,2})[./-](?<two>\\d{1,2})[./-](?<fullyear>" + YEAR + ")"
                    + "|(?<month>0?[1-9]|1[0-2])[./-](?<monthyear>" + YEAR + ")"
                    + "|(?<firstyear>" + YEAR + ")[./-](?<secondmonth>0[1-9]|1[0-2])(?![\\d])"
                    + "|(?<season>spring|summer|autumn|fall|winter) (?<seasonyear>" + YEAR + ")"
                    + "|(?<year>" + YEAR + ")"
                    + ")(?![\\w])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String SEPARATOR = "\\s*(?:-+|[\u2010-\u2015\u2192~]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b)\\s*";
    private static final Pattern BETWEEN = Pattern.compile(SEPARATOR, Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESENT = Pattern.compile(
            "(?:" + SEPARATOR + ")(?:present|current(?:ly)?|now|today|ongoing|till\\s+(?:date|now)|to\\s*date|date)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_END = Pattern.compile("\\s*[-\u2010-\u2015]\\s*(\\d{2})(?![\\d/.])");
    private static final Pattern SINCE = Pattern.compile("\\b(?:since|from)\\s+$", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    private record Point(PartialDate date, int begin, int end, boolean yearAndMonth) {}

    /** Returns whether the text is a date with little around it, as in a column of dates. */
    public static boolean isMostlyDate(String text) {
        return first(text).filter(range -> (range.end() - range.begin()) * 10 >= text.strip().length() * 6).isPresent();
    }

    /** Returns the first range, or the first single date if there is no range. */
    public static Optional<DateRange> first(String text) {
        var all = all(text);
        return all.stream().filter(range -> range.from() != null).findFirst().or(() -> all.stream().findFirst());
    }

    /** Returns all ranges and single dates of the text, in order. */
    public static List<DateRange> all(String text) {
        var points = points(text);
        var ranges = new ArrayList<DateRange>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var next = i + 1 < points.size() ? points.get(i + 1) : null;
            if (next != null && BETWEEN.matcher(text.substring(point.end(), next.begin())).matches()) {
                ranges.add(new DateRange(point.date(), next.date(), point.begin(), next.end()));
                i++;
            } else {
                ranges.add(open(text, point));
            }
        }
        return ranges;
    }

    private static DateRange open(String text, Point point) {
        var rest = text.substring(point.end());
        var present = PRESENT.matcher(rest);
        if (present.lookingAt()) {
            return new DateRange(point.date(), null, point.begin(), point.end() + present.end());
        }
        if (SINCE.matcher(text.substring(0, point.begin())).find()) {
            return new DateRange(point.date(), null, point.begin(), point.end());
        }
        var shortEnd = SHORT_END.matcher(rest);
        if (point.date().month() == 0 && shortEnd.lookingAt()) {
            int year = point.date().year() / 100 * 100 + Integer.parseInt(shortEnd.group(1));
            return new DateRange(
                    point.date(), new PartialDate(year, 0), point.begin(), point.end() + shortEnd.end());
        }
        if (point.yearAndMonth() && point.date().month() > point.date().year() % 100) {
            // Reads "2010-12" as two years, because 12 comes after 10; "2015-03" is a month.
            int year = point.date().year() / 100 * 100 + point.date().month();
            return new DateRange(
                    new PartialDate(point.date().year(), 0), new PartialDate(year, 0), point.begin(), point.end());
        }
        return new DateRange(null, point.date(), point.begin(), point.end());
    }

    private static List<Point> points(String text) {
        var points = new ArrayList<Point>();
        var matcher = POINT.matcher(text);
        while (matcher.find()) {
            var date = date(matcher);
            if (date != null) {
                boolean yearAndMonth = matcher.group("firstyear") != null;
                points.add(new Point(date, matcher.start(), matcher.end(), yearAndMonth));
            }
        }
        return points;
    }

    private static @Nullable PartialDate date(Matcher found) {
        if (found.group("name") != null) return named(found);
        if (found.group("fullyear") != null) return full(found);
        if (found.group("monthyear") != null) return of(found.group("monthyear"), Integer.parseInt(found.group("month")));
        if (found.group("firstyear") != null) {
            return of(found.group("firstyear"), Integer.parseInt(found.group("secondmonth")));
        }
        if (found.group("seasonyear") != null) return of(found.group("seasonyear"), season(found.group("season")));
        return of(found.group("year"), 0);
    }

    private static PartialDate named(Matcher found) {
        int month = month(found.group("name"));
        var year = found.group("nameyear");
        return year != null ? of(year, month) : of("20" + found.group("shortyear"), month);
    }

    private static @Nullable PartialDate full(Matcher found) {
        int first = Integer.parseInt(found.group("one"));
        int second = Integer.parseInt(found.group("two"));
        if (second >= 1 && second <= 12) return of(found.group("fullyear"), second);
        return first >= 1 && first <= 12 ? of(found.group("fullyear"), first) : null;
    }

    private static PartialDate of(String year, int month) {
        return new PartialDate(Integer.parseInt(year), month);
    }

    private static int month(String name) {
        var start = name.toLowerCase(Locale.ROOT).substring(0, 3).replace("m\u00e4r", "mar").replace("mai", "may")
                .replace("okt", "oct").replace("dez", "dec");
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start) / 3 + 1;
    }

    private static int season(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
    }
}
