package com.codementee.aitools.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.aitools.corpus.HeldOutDocument;
import com.codementee.aitools.reading.DocumentExtractor;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Guards how much is read correctly from documents that were written before anybody looked at what the parser does with
 * them ({@code src/test/resources/aitools/README.md}).
 */
class HeldOutSetTest {

    /** Measured 0.96 to 1. One error in 14 documents is 0.93. */
    private static final double MIN = 0.92;

    private static final String FIGURES = "Precision / recall on the held-out set, after repairs";

    private static final DocumentExtractor EXTRACTOR = new DocumentExtractor();

    @AfterAll
    static void stopWorker() {
        EXTRACTOR.close();
    }

    @Test
    void readsTheFieldsOfTheHeldOutSet() {
        var measure = new ExtractionMeasure();
        for (var document : HeldOutDocument.all()) {
            measure.add(document, ResumeParser.parse(EXTRACTOR.extract(document.content())));
        }
        QualityFiguresWriter.addColumns(FIGURES, "14 documents", measure);
        QualityFiguresWriter.add(FIGURES, "all", measure);
        for (var field : measure.fields()) {
            assertThat(Map.of("precision", measure.precision(field), "recall", measure.recall(field)).values())
                    .as("precision and recall of %s: %s", field, measure.errors())
                    .allMatch(share -> share >= MIN);
        }
    }
}
