package com.codementee.aitools.resume;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the skills of a section: lists with commas, one per line, in a table, with labels and levels. */
final class SkillReader {

    private static final int LONGEST = 40;
    private static final int MAX_WORDS = 4;

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\u2022\u00B7\t]|\\s+[\u2013\u2014]\\s+|\\s+/\\s+");
    private static final Pattern LABEL = Pattern.compile("^[\\p{L} &/,()-]{3,40}(?::|\\t)\\s*(?=\\S)");
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)\\(?\\b(?:expert|advanced|intermediate|beginner|proficient|basic|fluent|familiar|working knowledge"
                    + "|\\d+\\+? (?:years?|yrs?))\\b\\)?");

    private SkillReader() {}

    static List<String> read(List<String> lines) {
        var skills = new LinkedHashSet<String>();
        for (var line : lines) {
            var text = line;
            var label = LABEL.matcher(line);
            if (label.find() && isLabel(label.group(), line.substring(label.end()))) {
                text = line.substring(label.end());
            }
            for (var piece : pieces(text)) skills.add(KnownSkills.canonical(piece));
        }
        return List.copyOf(skills);
    }

    /** Before a colon, or in the first of two columns; the cells of a wider table are skills themselves. */
    private static boolean isLabel(String text, String rest) {
        if (text.contains(":")) return true;
        return !rest.contains("\t") && !KnownSkills.isKnown(KnownSkills.canonical(text.strip()))
                && (SEPARATOR.matcher(rest).find() || KnownSkills.isKnown(KnownSkills.canonical(rest.strip())));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var flat = LEVEL.matcher(text).replaceAll("").replace('(', ',').replace(')', ',');
        for (var part : SEPARATOR.split(flat)) {
            var clean = part.replaceAll("^[\\s:-]+|[\\s.:-]+$", "").replaceAll("(?i)^and ", "").strip();
            boolean plausible = !clean.isEmpty() && clean.length() <= LONGEST
                    && clean.split("\\s+").length <= MAX_WORDS && clean.matches(".*[\\p{L}].*")
                    && !clean.toLowerCase(Locale.ROOT).matches("etc|tools|others?|languages|frameworks|databases|cloud");
            if (plausible) pieces.add(clean);
        }
        return pieces;
    }
}
