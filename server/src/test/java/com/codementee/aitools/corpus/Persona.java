package com.codementee.aitools.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A person of the labelled set: what a resume says, and so what has to be found in it. */
public record Persona(
        String name, String email, String phone, String link, String place, String quality, String summary,
        List<Job> roles, List<Degree> education, Map<String, List<String>> skills, List<String> projects) {

    /** @param dates as the person writes them; {@code from} and {@code to} as they have to be read */
    public record Job(
            String title, String organisation, String place, String dates, String from, String to,
            List<String> bullets) {}

    public record Degree(String text, String dates) {}

    /** Reads {@code personas.json}. */
    public static List<Persona> all() {
        try (var stream = Persona.class.getResourceAsStream("/aitools/personas.json")) {
            return List.of(new JsonMapper().readValue(stream, Persona[].class));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public List<String> allSkills() {
        return skills.values().stream().flatMap(List::stream).toList();
    }

    public int rank() {
        return List.of("weak", "average", "strong").indexOf(quality);
    }
}
