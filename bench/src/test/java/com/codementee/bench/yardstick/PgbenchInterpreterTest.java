package com.codementee.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bench.yardstick.PgbenchInterpreter.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgbenchInterpreterTest {

    @Test
    void distinguishesVariablesFromCastsAndStoredResultsFromOthers() {
        var script = PgbenchInterpreter.parse("""
                -- A comment with a :colon.
                \\set n random(1, :people)
                BEGIN;
                SELECT id AS person
                  FROM person WHERE id = (:prefix || lpad(:n::text, 12, '0'))::uuid \\gset
                COMMIT;
                """);
        assertThat(script.steps()).containsExactly(
                new Step("", List.of("n", "people"), false),
                new Step("BEGIN", List.of(), false),
                new Step("SELECT id AS person\n  FROM person WHERE id = (? || lpad(?::text, 12, '0'))::uuid",
                        List.of("prefix", "n"), true),
                new Step("COMMIT", List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read.sql", "booking.sql"})
    void parsesOurScripts(String name) throws IOException {
        var script = PgbenchInterpreter.parse(Files.readString(Path.of("pgbench").resolve(name)));
        assertThat(script.steps()).hasSizeGreaterThan(1)
                .allSatisfy(step -> assertThat(step.sql()).doesNotContain("\\", ";"));
    }
}
