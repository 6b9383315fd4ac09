package com.codementee.aitools.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.aitools.corpus.Layout;
import com.codementee.aitools.corpus.Persona;
import com.codementee.aitools.reading.DocumentExtractor;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Guards how much is read correctly from the labelled set ({@code src/test/resources/aitools/README.md}). */
class ResumeParserTest {

    private static final DocumentExtractor EXTRACTOR = new DocumentExtractor();

    @AfterAll
    static void stopWorker() {
        EXTRACTOR.close();
    }

    @Test
    void readsTheFieldsOfTheLabelledSet() {
        var all = new ExtractionMeasure();
        Map<Layout, ExtractionMeasure> byLayout = new EnumMap<>(Layout.class);
        for (var layout : Layout.values()) {
            var measure = new ExtractionMeasure();
            for (var person : Persona.all()) {
                var resume = ResumeParser.parse(EXTRACTOR.extract(layout.write(person)));
                measure.add(layout + " " + person.name(), person, resume);
                all.add(layout + " " + person.name(), person, resume);
            }
            byLayout.put(layout, measure);
        }
        for (var field : all.fields()) {
            assertThat(all.precision(field)).as("precision of %s: %s", field, all.errors()).isGreaterThan(0.9);
            assertThat(all.recall(field)).as("recall of %s: %s", field, all.errors()).isGreaterThan(0.9);
            byLayout.forEach((layout, measure) -> {
                assertThat(measure.precision(field)).as("%s %s %s", layout, field, measure.errors()).isGreaterThan(0.8);
                assertThat(measure.recall(field)).as("%s %s %s", layout, field, measure.errors()).isGreaterThan(0.8);
            });
        }
    }
}
