package com.codementee.aitools.resume;

import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.vocabulary.Dates;
import com.codementee.aitools.vocabulary.SectionKind;
import com.codementee.aitools.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the titles of sections by their words and, once some are found, other lines that look the same. */
final class SectionSplitter {

    private static final int MAX_TITLE_WORDS = 5;

    /** Kinds whose text often follows their title on the same line, after a colon. */
    private static final Set<SectionKind> INLINE =
            Set.of(SectionKind.SKILLS, SectionKind.SUMMARY, SectionKind.LANGUAGES, SectionKind.PERSONAL);

    /** Times the size of most lines. Titles of jobs are often a little larger, too. */
    private static final double PROMINENT = 1.12;

    private final List<DocumentLine> lines;
    private final List<DocumentLine> known;
    private final double usualSize;

    SectionSplitter(List<DocumentLine> lines) {
        this.lines = lines;
        this.known = lines.stream().filter(line -> SectionTitles.isTitle(line.text())).toList();
        this.usualSize = lines.stream().mapToDouble(DocumentLine::size).sorted()
                .skip(lines.size() / 2).findFirst().orElse(0);
    }

    /** A line of a section with its place in the document. */
    record Placed(int number, DocumentLine line) {}

    /** A section and its lines; the first one has no title and holds what comes before the first title. */
    record Part(SectionKind kind, String name, int number, List<Placed> lines) {}

    List<Part> split() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(SectionKind.OTHER, "", 0, new ArrayList<>()));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var title = title(i, parts.getLast().kind());
            if (title.isPresent()) {
                parts.add(new Part(title.get().kind(), title.get().name(), i + 1, new ArrayList<>()));
                if (!title.get().rest().isBlank()) {
                    parts.getLast().lines().add(new Placed(i + 1, rest(line, title.get())));
                }
            } else {
                parts.getLast().lines().add(new Placed(i + 1, line));
            }
        }
        return parts;
    }

    /** @param rest what follows the title in its line, as in a table */
    private record Title(SectionKind kind, String name, String rest) {}

    private Optional<Title> title(int index, SectionKind current) {
        var text = lines.get(index).text();
        var whole = SectionTitles.kindOf(text);
        if (whole.isPresent()) {
            // "Languages" among the skills names programming languages.
            boolean label = current == SectionKind.SKILLS && whole.get() == SectionKind.LANGUAGES
                    && !looksLikeTitle(lines.get(index));
            return label ? Optional.empty() : Optional.of(new Title(whole.get(), text, ""));
        }
        return beside(text, "\t", current).or(() -> beside(text, ":", current)).or(() -> byLook(index));
    }

    /** A title and its text in one line: cells of a table, or "Skills: Java, Go". */
    private static Optional<Title> beside(String text, String separator, SectionKind current) {
        int end = text.indexOf(separator);
        if (end < 0) return Optional.empty();
        var name = text.substring(0, end);
        var kind = SectionTitles.kindOf(name).orElse(null);
        boolean label = current == SectionKind.SKILLS
                && (kind == SectionKind.LANGUAGES || name.strip().equalsIgnoreCase("other"));
        if (kind == null || label) return Optional.empty();
        boolean inline = separator.equals(":") && !INLINE.contains(kind);
        return inline ? Optional.empty() : Optional.of(new Title(kind, name, text.substring(end + 1).strip()));
    }

    private Optional<Title> byLook(int index) {
        var line = lines.get(index);
        var text = line.text();
        boolean isShort = text.split("\\s+").length <= MAX_TITLE_WORDS && text.matches("[\\p{L} &/,'\u2019-]{4,}");
        if (!isShort) return Optional.empty();
        var byWord = byWord(index);
        if (byWord.isPresent() || known.size() < 2 || !looksLikeTitle(line)) return byWord;
        if (!line.headingStyle() && !isCapitals(text)) return Optional.empty();
        if (isBeforeDates(index) || index == 0) return Optional.empty();
        return Optional.of(new Title(SectionKind.OTHER, text, ""));
    }

    /** "What I know" in large letters is a title that no list contains. */
    private Optional<Title> byWord(int index) {
        var line = lines.get(index);
        boolean prominent = line.headingStyle() || line.size() > PROMINENT * usualSize
                || line.size() == 0 && isCapitals(line.text()) || line.bold() && looksLikeTitle(line);
        boolean named = index == 0 || RoleReader.namesTitle(line.text())
                || isBeforeDates(index) && !looksLikeTitle(line);
        if (!prominent || named) return Optional.empty();
        return SectionTitles.kindByWord(line.text()).map(kind -> new Title(kind, line.text(), ""));
    }

    private boolean isBeforeDates(int index) {
        return index + 1 < lines.size() && Dates.first(lines.get(index + 1).text()).isPresent();
    }

    private boolean looksLikeTitle(DocumentLine line) {
        return known.stream().anyMatch(title -> title != line
                && Math.abs(title.size() - line.size()) < 0.3
                && title.bold() == line.bold()
                && title.headingStyle() == line.headingStyle()
                && isCapitals(title.text()) == isCapitals(line.text()));
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static DocumentLine rest(DocumentLine line, Title title) {
        return new DocumentLine(
                line.page(), title.rest(), line.box(), line.size(), false, false, line.listItem());
    }
}
