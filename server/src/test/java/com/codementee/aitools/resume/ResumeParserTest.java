package com.codementee.aitools.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.codementee.aitools.corpus.Layout;
import com.codementee.aitools.corpus.PdfSketch;
import com.codementee.aitools.corpus.Persona;
import com.codementee.aitools.reading.DocumentExtractor;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Guards how much is read correctly from the labelled set ({@code src/test/resources/aitools/README.md}). */
class ResumeParserTest {

    private static final String FIGURES = "Precision / recall on the labelled set";

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
        QualityFiguresWriter.addColumns(FIGURES, "72 documents", all);
        byLayout.forEach((layout, measure) -> QualityFiguresWriter.add(FIGURES, layout.name(), measure));
        QualityFiguresWriter.add(FIGURES, "all", all);
        for (var field : all.fields()) {
            assertThat(all.precision(field)).as("precision of %s: %s", field, all.errors()).isGreaterThan(0.9);
            assertThat(all.recall(field)).as("recall of %s: %s", field, all.errors()).isGreaterThan(0.9);
            byLayout.forEach((layout, measure) -> {
                assertThat(measure.precision(field)).as("%s %s %s", layout, field, measure.errors()).isGreaterThan(0.8);
                assertThat(measure.recall(field)).as("%s %s %s", layout, field, measure.errors()).isGreaterThan(0.8);
            });
        }
    }

    @Test
    void readsTheTitleAboveOrganisationPlaceAndDates() {
        var text = "Rohit Sharma\nWork History\nDeveloper\nInfosys, Pune | 2019 - 2022\n- Built screens in React\n"
                + "Tester\nTCS, Mumbai | 2017 - 2019\n- Wrote tests";
        var resume = ResumeParser.parse(EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(resume.roles()).extracting(Role::title, Role::organisation)
                .containsExactly(tuple("Developer", "Infosys"), tuple("Tester", "TCS"));
    }

    @Test
    void findsTheNameBesideAColumn() {
        var column = new PdfSketch();
        try (column) {
            column.text(50, 60, 12, "SKILLS").text(250, 60, 22, "Rohit Sharma")
                    .text(250, 85, 12, "EXPERIENCE");
            for (int i = 0; i < 16; i++) {
                column.text(50, 90 + 15 * i, 10, "Mongo Db");
                column.text(250, 100 + 15 * i, 10, "Wrote the number " + i + " of many services");
            }
            assertThat(ResumeParser.parse(EXTRACTOR.extract(column.save())).name()).isEqualTo("Rohit Sharma");
        }
    }
}
