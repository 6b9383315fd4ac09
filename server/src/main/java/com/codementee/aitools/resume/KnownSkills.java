package com.codementee.aitools.resume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The known skills by their names and other names, from {@code aitools/skills.txt}. */
public final class KnownSkills {

    private static final Map<String, String> CANONICAL = new HashMap<>();
    private static final Set<String> IDEAS = new HashSet<>();
    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

    static {
        load();
    }

    private KnownSkills() {}

    /**
     * A skill that a text names.
     *
     * @param alias whether it is named by another name
     */
    public record Found(String skill, int begin, boolean alias) {}

    /** Returns the usual name of a skill, or the text itself if it is not in the list. */
    public static String canonical(String text) {
        return CANONICAL.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    /** Finds the known skills that a text names, each once. */
    public static Map<String, Found> find(String text) {
        var found = new LinkedHashMap<String, Found>();
        NAMES.forEach((skill, names) -> first(text, skill, names).ifPresent(match -> found.put(skill, match)));
        return found;
    }

    /** Returns the known skills that a text names, by their usual names. */
    public static Set<String> namedIn(String text) {
        return find(text).keySet();
    }

    /** Whether the list knows this skill by its usual name. */
    public static boolean isKnown(String skill) {
        return NAMES.containsKey(skill);
    }

    /** Whether this is an idea that people describe in many words, unlike a tool, which has a name. */
    public static boolean isIdea(String skill) {
        return IDEAS.contains(skill);
    }

    private static Optional<Found> first(String text, String skill, Pattern names) {
        var match = names.matcher(text);
        if (!match.find()) return Optional.empty();
        return Optional.of(new Found(skill, match.start(), !match.group().equalsIgnoreCase(skill)));
    }

    private static void load() {
        var stream = KnownSkills.class.getResourceAsStream("/aitools/skills.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(KnownSkills::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Short names such as Go, R and C count only in this spelling, because they are ordinary words or letters
     * otherwise.
     */
    private static void add(String line) {
        var parts = line.replaceFirst("^~", "").split("[:,]");
        if (line.startsWith("~")) IDEAS.add(parts[0].strip());
        var skill = parts[0].strip();
        var names = new StringBuilder();
        for (var part : parts) {
            var name = part.strip();
            if (name.isEmpty()) continue;
            CANONICAL.put(name.toLowerCase(Locale.ROOT), skill);
            var quoted = Pattern.quote(name);
            names.append(names.isEmpty() ? "" : "|").append(name.length() <= 2 ? quoted : "(?i:" + quoted + ")");
        }
        NAMES.put(skill, Pattern.compile("(?<![\\w.+#])(?:" + names + ")(?![\\w+#&])"));
    }
}
