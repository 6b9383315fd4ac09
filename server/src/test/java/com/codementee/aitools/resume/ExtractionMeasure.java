package com.codementee.aitools.resume;

import com.codementee.aitools.corpus.HeldOutDocument;
import com.codementee.aitools.corpus.Persona;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was found, missed and made up, per field. */
final class ExtractionMeasure {

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    /** Compares what was read with what the person's resume says. */
    void add(String document, Persona expected, Resume actual) {
        compare(document, "name", List.of(expected.name()), actual.name() == null ? List.of() : List.of(actual.name()));
        compare(document, "contact", List.of(expected.email(), digits(expected.phone())), contact(actual));
        compare(document, "sections", sections(expected), sectionKinds(actual));
        compareRoles(document, expected.roles().stream()
                .map(job -> new HeldOutDocument.Job(
                        job.title(), job.organisation(), job.from(), job.to(), job.bullets()))
                .toList(), actual);
        compare(document, "skills", expected.allSkills(), actual.skills());
    }

    /** Compares what was read with the label of a held-out document. */
    void add(HeldOutDocument expected, Resume actual) {
        var document = expected.file();
        compare(document, "name", List.of(expected.name()), actual.name() == null ? List.of() : List.of(actual.name()));
        compare(document, "contact", List.of(expected.email(), digits(expected.phone())), contact(actual));
        compare(document, "sections", expected.sections().stream().filter(kind -> !kind.equals("CONTACT")).toList(),
                sectionKinds(actual));
        compareRoles(document, expected.roles(), actual);
        compare(document, "skills", expected.skills().stream().map(KnownSkills::canonical).toList(), actual.skills());
    }

    private void compareRoles(String document, List<HeldOutDocument.Job> expected, Resume actual) {
        compare(document, "roles",
                expected.stream().map(job -> job.title() + " @ " + job.organisation()).toList(),
                actual.roles().stream().map(role -> role.title() + " @ " + role.organisation()).toList());
        compare(document, "dates",
                expected.stream().map(job -> job.from() + ".." + job.to()).toList(),
                actual.roles().stream().filter(role -> role.dates() != null)
                        .map(role -> role.dates().from() + ".." + role.dates().end("present")).toList());
        compare(document, "bullets",
                expected.stream().flatMap(job -> job.bullets().stream()).toList(),
                actual.roles().stream().flatMap(role -> role.bullets().stream()).map(ResumeLine::text).toList());
    }

    private static List<String> sectionKinds(Resume actual) {
        return actual.sections().stream()
                .map(section -> section.kind().name()).filter(kind -> !kind.equals("CONTACT")).distinct().toList();
    }

    private static List<String> contact(Resume actual) {
        var found = new ArrayList<String>();
        if (actual.contact().email() != null) found.add(actual.contact().email());
        if (actual.contact().phone() != null) found.add(digits(actual.contact().phone()));
        return found;
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    private static List<String> sections(Persona expected) {
        var kinds = new ArrayList<>(List.of("EXPERIENCE", "EDUCATION", "SKILLS", "SUMMARY"));
        if (!expected.projects().isEmpty()) kinds.add("PROJECTS");
        return kinds;
    }

    private void compare(String document, String field, List<String> expected, List<String> actual) {
        var wanted = new HashSet<>(expected.stream().map(ExtractionMeasure::plain).toList());
        var found = new HashSet<>(actual.stream().map(ExtractionMeasure::plain).toList());
        var right = new HashSet<>(wanted);
        right.retainAll(found);
        var count = counts.computeIfAbsent(field, _ -> new int[3]);
        count[0] += right.size();
        count[1] += wanted.size();
        count[2] += found.size();
        if (right.size() < wanted.size() || right.size() < found.size()) {
            wanted.removeAll(right);
            found.removeAll(right);
            errors.add(document + " " + field + ": missed " + wanted + ", made up " + found);
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    double precision(String field) {
        return counts.get(field)[2] == 0 ? 0 : (double) counts.get(field)[0] / counts.get(field)[2];
    }

    double recall(String field) {
        return (double) counts.get(field)[0] / counts.get(field)[1];
    }

    List<String> fields() {
        return List.copyOf(counts.keySet());
    }

    List<String> errors() {
        return errors;
    }
}
