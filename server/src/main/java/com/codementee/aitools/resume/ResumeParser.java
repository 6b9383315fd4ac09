package com.codementee.aitools.resume;

import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.resume.SectionSplitter.Part;
import com.codementee.aitools.vocabulary.SectionKind;
import com.codementee.aitools.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the visible lines of a document into a {@link Resume}. Does not guess: what is not found is empty. */
public final class ResumeParser {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{2,30}){1,4}");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d/])\\+?\\(?\\d[\\d ().-]{8,17}\\d(?![\\d/])");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s,|;]+|(?:linkedin\\.com|github\\.com|gitlab\\.com|leetcode\\.com)/[^\\s,|;]+");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Dr|Mr|Ms|Mrs)\\.? )?[\\p{Lu}][\\p{L}'\u2019.-]*(?: (?:[\\p{Lu}][\\p{L}'\u2019.-]*|de|van|von|der|bin|al|da)){1,4}");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*\\b(?:resume|curriculum|vitae|engineer|developer|manager|analyst|scientist|designer|architect"
                    + "|consultant|intern|student|profile|phone|email|address)\\b.*");

    /** A column beside the name has hardly more lines. */
    private static final int LINES_BEFORE_NAME = 40;

    private ResumeParser() {}

    public static Resume parse(ExtractedDocument document) {
        var lines = document.lines();
        var parts = new SectionSplitter(lines).split();
        var marks = Bullets.Marks.of(lines);
        var sections = new ArrayList<Section>();
        var roles = new ArrayList<Role>();
        var skills = new ArrayList<String>();
        for (var part : parts) {
            var joined = Bullets.join(part.lines(), marks);
            if (part.number() > 0) {
                sections.add(new Section(part.kind(), part.name(), part.number(),
                        joined.stream().map(Bullets.Joined::toLine).toList()));
            }
            if (part.kind() == SectionKind.EXPERIENCE) roles.addAll(RoleReader.read(joined));
            if (part.kind() == SectionKind.SKILLS) {
                skills.addAll(SkillReader.read(joined.stream().map(Bullets.Joined::text).toList()));
            }
        }
        return new Resume(name(lines, parts), contact(lines), sections, roles, skills.stream().distinct().toList());
    }

    private static Contact contact(List<DocumentLine> lines) {
        var text = String.join("\n", lines.stream().map(DocumentLine::text).toList());
        var links = LINK.matcher(text).results().map(match -> match.group().replaceAll("[.)]+$", "")).distinct().toList();
        return new Contact(first(EMAIL, text), phone(text), links);
    }

    private static @Nullable String phone(String text) {
        return PHONE.matcher(text).results()
                .map(match -> match.group().strip())
                .filter(number -> {
                    long digits = number.chars().filter(Character::isDigit).count();
                    return digits >= 10 && digits <= 15 && !number.matches("(?:19|20)\\d\\d.*(?:19|20)\\d\\d");
                })
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    /** Returns the largest line that can be a name; among lines of the same size, the first. */
    private static @Nullable String name(List<DocumentLine> lines, List<Part> parts) {
        var head = parts.getFirst().lines().stream().map(SectionSplitter.Placed::line).toList();
        var found = largestName(head);
        // Beside a column the head is empty, and the name comes after all that the column says.
        return found != null ? found : largestName(lines.subList(0, Math.min(lines.size(), LINES_BEFORE_NAME)));
    }

    private static @Nullable String largestName(List<DocumentLine> lines) {
        String best = null;
        double size = -1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = i + 1 < lines.size() ? joinedName(line, lines.get(i + 1)) : line.text();
            var candidate = text.split("\t|\\s[|\u2022\u00B7\u2013\u2014-]\\s")[0]
                    .replaceFirst("(?i)^name\\s*:\\s*", "").replaceAll(",.*$", "").strip();
            boolean isName = NAME.matcher(candidate).matches() && !NO_NAME.matcher(candidate).matches()
                    && !SectionTitles.isTitle(candidate);
            if (isName && line.size() > size + 0.5) {
                best = candidate;
                size = line.size();
            }
        }
        return best;
    }

    /** Joins a first and a last name that are each on a line of their own, larger than the text below them. */
    private static String joinedName(DocumentLine first, DocumentLine second) {
        boolean alike = first.size() > 0 && Math.abs(first.size() - second.size()) < 0.5
                && first.bold() == second.bold();
        boolean single = !first.text().contains(" ") && !second.text().contains(" ")
                && !SectionTitles.isTitle(first.text()) && !SectionTitles.isTitle(second.text());
        return alike && single ? first.text() + " " + second.text() : first.text();
    }
}
