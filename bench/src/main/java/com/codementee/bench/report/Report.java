package com.codementee.bench.report;

import com.codementee.bench.config.BenchmarkConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of a run to {@code bench/results} after each part, so an interrupted run keeps its results. */
public final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> machine;
    private final Path file;
    private final List<Table> tables = new ArrayList<>();

    /** @param kind a suffix for the file name of partial and quick runs; empty for a full run */
    public Report(BenchmarkConfig config, Map<String, String> machine, String kind) throws IOException {
        this.machine = machine;
        var folder = Files.createDirectories(config.checkout().resolve("bench/results"));
        this.file = folder.resolve(LocalDate.now() + "-" + machine.get("commit") + kind + ".md");
    }

    public Path file() {
        return file;
    }

    public void add(List<Table> more) throws IOException {
        tables.addAll(more);
        Files.writeString(file, markdown());
        Files.writeString(Path.of(file.toString().replaceFirst("md$", "json")),
                JSON.writeValueAsString(Map.of("machine", machine, "tables", tables)) + "\n");
    }

    String markdown() {
        var text = new StringBuilder("# Measured on ").append(LocalDate.now()).append("\n\n");
        machine.forEach((what, fact) -> text.append("- ").append(what).append(": ").append(fact).append('\n'));
        text.append('\n');
        tables.forEach(table -> text.append(table.markdown()));
        return text.toString().stripTrailing() + "\n";
    }
}
