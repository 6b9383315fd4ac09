package com.codementee.aitools.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of the held-out set, with what has to be read from it.
 *
 * @param name as written in the document
 * @param sections the kinds of its sections
 */
public record HeldOutDocument(
        String file, String layout, String quality, String name, String email, String phone, List<String> sections,
        List<Job> roles, List<String> skills) {

    public record Job(String title, String organisation, String from, String to, List<String> bullets) {}

    /** Reads {@code heldout/labels.json}. */
    public static List<HeldOutDocument> all() {
        try (var stream = HeldOutDocument.class.getResourceAsStream("/aitools/heldout/labels.json")) {
            return List.of(new JsonMapper().readValue(stream, HeldOutDocument[].class));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public byte[] content() {
        try (var stream = HeldOutDocument.class.getResourceAsStream("/aitools/heldout/" + file)) {
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
