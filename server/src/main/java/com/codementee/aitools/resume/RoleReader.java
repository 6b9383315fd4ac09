package com.codementee.aitools.resume;

import com.codementee.aitools.resume.Bullets.Joined;
import com.codementee.aitools.vocabulary.DateRange;
import com.codementee.aitools.vocabulary.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the jobs of a section: each has dates, and title and organisation beside, above or below them. */
final class RoleReader {

    private static final int MAX_HEADER_LENGTH = 110;

    /** A line without a bullet that is as long as a sentence describes the job above it. */
    private static final int SENTENCE = 60;

    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:engineer|developer|programmer|architect|analyst|manager|lead|intern|consultant|scientist|designer"
                    + "|administrator|tester|sde(?: ?-?[i123]+)?|sdet|head|director|officer|specialist|associate"
                    + "|trainee|executive|founder|cto|vp|president|coordinator|assistant|researcher|technician"
                    + "|instructor|teacher|owner|supervisor|representative|apprentice|fellow|member of technical staff"
                    + "|operator|clerk|accountant|auditor|writer|editor|recruiter|advisor|adviser|strategist|buyer"
                    + "|nurse|pharmacist|sre|devops|freelancer|tutor|lecturer|professor|volunteer|planner)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE = Pattern.compile(
            "(?:remote|hybrid|on-?site|india|usa|uk|germany|netherlands|bengaluru|bangalore|mumbai|pune|hyderabad|chennai"
                    + "|new delhi|delhi|gurgaon|gurugram|noida|kolkata|kochi|jaipur|ahmedabad|indore|coimbatore|berlin"
                    + "|munich|amsterdam|london|dublin|paris|madrid|lisbon|zurich|singapore|new york|san francisco"
                    + "|seattle|austin|boston|chicago|toronto|sydney|[a-z .]+, (?:[A-Z]{2}|india|germany|usa|uk))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STRONG_SEPARATOR = Pattern.compile("\\t|\\s+(?:[|\u2022\u00B7\u2013\u2014@-]|--)\\s+|\\s+at\\s+");

    private final List<Joined> lines;
    private final List<Role> roles = new ArrayList<>();

    private RoleReader(List<Joined> lines) {
        this.lines = lines;
    }

    /** Whether the text names what a person was, such as "Engineer". */
    static boolean namesTitle(String text) {
        return TITLE.matcher(text).find();
    }

    static List<Role> read(List<Joined> lines) {
        var reader = new RoleReader(lines);
        reader.read();
        return reader.roles;
    }

    private void read() {
        var anchors = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) if (isAnchor(i)) anchors.add(i);
        int earlierEnd = 0;
        for (int a = 0; a < anchors.size(); a++) {
            int anchor = anchors.get(a);
            int next = a + 1 < anchors.size() ? anchors.get(a + 1) : lines.size();
            earlierEnd = readRole(anchor, headerStart(anchor, earlierEnd), next);
        }
    }

    private boolean isAnchor(int index) {
        var line = lines.get(index);
        if (line.bullet() || line.text().length() > MAX_HEADER_LENGTH) return false;
        return Dates.first(line.text()).filter(range -> range.from() != null).isPresent()
                || Dates.isMostlyDate(line.text());
    }

    /** The lines above the dates belong to this job if they are short, and not the text of the job before. */
    private int headerStart(int anchor, int earliest) {
        int start = anchor;
        int missing = linesMissingAbove(anchor);
        while (missing > 0 && start > earliest && isHeader(start - 1)) {
            start--;
            missing--;
        }
        return start;
    }

    /**
     * How many lines above the dates may name the job: none if the line with the dates names title and organisation.
     */
    private int linesMissingAbove(int anchor) {
        var text = withoutDates(lines.get(anchor).text());
        long names = parts(text).stream().filter(part -> !isPlace(part)).count();
        return names >= 2 || TITLE.matcher(text).find() && text.contains(",") ? 0 : 2;
    }

    private boolean isHeader(int index) {
        var line = lines.get(index);
        return !line.bullet() && line.text().length() < SENTENCE && !line.text().endsWith(".");
    }

    /** Reads one job and returns where its text ends. */
    private int readRole(int anchor, int start, int next) {
        var parts = new ArrayList<String>();
        for (int i = start; i <= anchor; i++) parts.addAll(parts(withoutDates(lines.get(i).text())));
        int at = anchor + 1;
        while (at < next && names(parts) < 2 && isHeader(at) && !isHeaderOf(at, next)) {
            parts.addAll(parts(lines.get(at).text()));
            at++;
        }
        // A place under the title is not text either.
        if (at < next && isHeader(at) && isPlace(lines.get(at).text())) at++;
        int end = textEnd(at, next);
        var bullets = lines.subList(at, end).stream()
                .filter(line -> line.bullet() || line.text().length() >= 25 || line.text().endsWith("."))
                .map(line -> new ResumeLine(line.number(), line.text(), true))
                .toList();
        var title = title(parts);
        DateRange dates = Dates.first(lines.get(anchor).text()).orElse(null);
        var organisation = organisation(parts, title);
        // Below one company, several titles with dates are promotions.
        if (organisation == null && title != null && !roles.isEmpty()) organisation = roles.getLast().organisation();
        roles.add(new Role(lines.get(start).number(), title, organisation, dates, bullets));
        return end;
    }

    /** Whether the line above the next dates names the next job, because text of this one is between. */
    private boolean isHeaderOf(int index, int next) {
        return next < lines.size() && index == next - 1 && withoutDates(lines.get(next).text()).isBlank();
    }

    private int textEnd(int from, int next) {
        if (next == lines.size()) return next;
        int end = next;
        int missing = linesMissingAbove(next);
        while (missing > 0 && end > from && isHeader(end - 1)) {
            end--;
            missing--;
        }
        return end;
    }

    private static long names(List<String> parts) {
        boolean title = title(parts) != null;
        return (title ? 1 : 0) + (organisation(parts, title(parts)) != null ? 1 : 0);
    }

    private static String withoutDates(String text) {
        var kept = new StringBuilder(text);
        var ranges = Dates.all(text);
        for (var range : ranges.reversed()) kept.delete(range.begin(), range.end());
        return kept.toString().replaceAll("\\(\\s*[,;]?\\s*\\)|\\[\\s*]", "").strip();
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var part : STRONG_SEPARATOR.split(text)) {
            var clean = part.replaceAll("^[\\s,;:|()\u2013\u2014-]+|[\\s,;:|(\u2013\u2014-]+$", "");
            if (!clean.isBlank()) parts.addAll(byComma(clean));
        }
        return parts;
    }

    /** "Software Engineer, Flipkart" names two things; "Acme Software Pvt. Ltd., Pune" a company and its place. */
    private static List<String> byComma(String text) {
        if (isPlace(text)) return List.of(text);
        var pieces = new ArrayList<String>();
        for (var piece : text.split("\\s*,\\s+")) {
            boolean legal = piece.matches("(?i)(?:inc|ltd|llc|pvt\\.? ltd|gmbh|limited)\\.?");
            if (legal && !pieces.isEmpty()) pieces.add(pieces.removeLast() + ", " + piece);
            else if (!piece.isBlank()) pieces.add(piece.strip());
        }
        return pieces;
    }

    private static boolean isPlace(String text) {
        return PLACE.matcher(text.strip()).matches();
    }

    private static @Nullable String title(List<String> parts) {
        return parts.stream().filter(part -> TITLE.matcher(part).find()).findFirst().orElse(null);
    }

    private static @Nullable String organisation(List<String> parts, @Nullable String title) {
        return parts.stream()
                .filter(part -> !part.equals(title) && !isPlace(part) && part.matches(".*\\p{L}{2}.*"))
                .findFirst()
                .orElse(null);
    }
}
