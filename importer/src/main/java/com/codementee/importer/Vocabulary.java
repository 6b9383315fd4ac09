package com.codementee.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the older system, and what they are here. */
final class Vocabulary {

    private static final Set<String> TYPES = Set.of("coding", "system_design", "behavioral", "hr_round");
    private static final Map<String, String> OTHER_TYPES = Map.of(
            "hr", "hr_round", "behavioural", "behavioral", "dsa", "coding", "systemdesign", "system_design");
    private static final Set<String> LEVELS = Set.of("junior", "mid", "senior", "staff_plus");
    private static final Map<String, String> OTHER_LEVELS = Map.of("staff+", "staff_plus", "staff", "staff_plus");
    private static final Set<String> HIREABILITY =
            Set.of("strong_hire", "hire", "lean_hire", "lean_no_hire", "no_hire");
    private static final Set<String> CATEGORIES = Set.of("product", "unicorn", "startup", "service");

    private Vocabulary() {}

    static String interviewType(LegacyDocument document) {
        return document.word("interview_type", "type").flatMap(Vocabulary::interviewType)
                .orElseThrow(() -> unknown(document, "interview_type"));
    }

    /** Returns the known ones of these types. */
    static List<String> interviewTypes(List<String> texts) {
        return texts.stream().map(Vocabulary::word).flatMap(word -> interviewType(word).stream()).distinct().toList();
    }

    private static Optional<String> interviewType(String word) {
        return Optional.of(OTHER_TYPES.getOrDefault(word, word)).filter(TYPES::contains);
    }

    static String level(LegacyDocument document) {
        return document.word("experience_level").map(word -> OTHER_LEVELS.getOrDefault(word, word))
                .filter(LEVELS::contains).orElseThrow(() -> unknown(document, "experience_level"));
    }

    static List<String> levels(List<String> texts) {
        return texts.stream().map(Vocabulary::word).map(word -> OTHER_LEVELS.getOrDefault(word, word))
                .filter(LEVELS::contains).distinct().toList();
    }

    static String hireability(LegacyDocument document) {
        return document.word("hireability", "recommendation").filter(HIREABILITY::contains)
                .orElseThrow(() -> unknown(document, "hireability"));
    }

    static String companyCategory(LegacyDocument document) {
        return document.word("category").filter(CATEGORIES::contains)
                .orElseThrow(() -> unknown(document, "category"));
    }

    private static RejectedException unknown(LegacyDocument document, String field) {
        return new RejectedException(field + " is unknown: " + document.text(100, field).orElse("missing"));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
