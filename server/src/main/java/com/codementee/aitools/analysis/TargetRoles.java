package com.codementee.aitools.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Skills that advertisements for a role usually name, from {@code aitools/target-roles.txt}. */
final class TargetRoles {

    private record Entry(List<String> words, List<String> skills) {}

    private static final List<Entry> ENTRIES = read();

    private TargetRoles() {}

    /** Returns the skills of the first role in the list that the text names; none if it names no known role. */
    static List<String> skillsOf(String role) {
        var text = role.toLowerCase(Locale.ROOT);
        return ENTRIES.stream()
                .filter(entry -> entry.words().stream().anyMatch(word -> text.matches(".*\\b" + word + "\\b.*")))
                .findFirst()
                .map(Entry::skills)
                .orElse(List.of());
    }

    private static List<Entry> read() {
        var entries = new ArrayList<Entry>();
        var stream = TargetRoles.class.getResourceAsStream("/aitools/target-roles.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line : reader.lines().filter(line -> line.contains(":") && !line.startsWith("#")).toList()) {
                var sides = line.split(":");
                entries.add(new Entry(list(sides[0]), list(sides[1])));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return entries;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
