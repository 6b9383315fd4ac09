package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a run, kept in {@code bench/results} after each part, so that a run that is cut short leaves what it has. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> machine;
    private final Path file;
    private final List<Table> tables = new ArrayList<>();

    /** @param kind what kind of run it was, if not the whole */
    Report(Setup setup, Map<String, String> machine, String kind) throws IOException {
        this.machine = machine;
        var folder = Files.createDirectories(setup.checkout().resolve("bench/results"));
        this.file = folder.resolve(LocalDate.now() + "-" + machine.get("commit") + kind + ".md");
    }

    Path file() {
        return file;
    }

    void add(List<Table> more) throws IOException {
        tables.addAll(more);
        Files.writeString(file, markdown());
        Files.writeString(Path.of(file.toString().replaceFirst("md$", "json")), JSON.writeValueAsString(Map.of("machine", machine, "tables", tables)) + "\n");
    }

    String markdown() {
        var text = new StringBuilder("# Measured on ").append(LocalDate.now()).append("\n\n");
        machine.forEach((what, fact) -> text.append("- ").append(what).append(": ").append(fact).append('\n'));
        text.append('\n');
        tables.forEach(table -> text.append(table.markdown()));
        return text.toString().stripTrailing() + "\n";
    }
}
