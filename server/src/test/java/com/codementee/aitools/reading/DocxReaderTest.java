package com.codementee.aitools.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.aitools.corpus.DocxSketch;
import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.HiddenText;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    @Test
    void readsParagraphsTablesAndTextBoxesOnce() throws Exception {
        var file = new DocxSketch()
                .bold(20, "Asha Rao")
                .textBox(new DocxSketch().heading("Skills").paragraph("Java, Go"))
                .heading("Experience")
                .paragraph("Engineer, Flipkart\tJan 2020 - Present")
                .bullet("Built the cart")
                .row(new DocxSketch().paragraph("Education"), new DocxSketch().paragraph("B.Tech").paragraph("IIT"))
                .row(new DocxSketch().paragraph("Languages"), new DocxSketch().paragraph("Hindi"))
                .save();
        var document = DocumentHandler.read(file);
        assertThat(document.lines()).extracting(DocumentLine::text).containsExactly(
                "Asha Rao", "Skills", "Java, Go", "Experience", "Engineer, Flipkart\tJan 2020 - Present",
                "Built the cart", "Education\tB.Tech", "IIT", "Languages\tHindi");
        assertThat(document.lines().getFirst()).satisfies(line -> {
            assertThat(line.bold()).isTrue();
            assertThat(line.size()).isEqualTo(20);
        });
        assertThat(document.lines().get(3).headingStyle()).isTrue();
        assertThat(document.lines().get(5).listItem()).isTrue();
    }

    @Test
    void reportsHiddenTextSeparately() throws Exception {
        var file = new DocxSketch()
                .paragraph("Visible")
                .styled("", "<w:color w:val=\"FFFFFF\"/>", "white")
                .styled("", "<w:vanish/>", "vanished")
                .styled("", "<w:sz w:val=\"2\"/>", "tiny")
                .styled("<w:shd w:fill=\"000000\"/>", "<w:color w:val=\"FFFFFF\"/>", "white on black")
                .save();
        var document = DocumentHandler.read(file);
        assertThat(document.lines()).extracting(DocumentLine::text).containsExactly("Visible", "white on black");
        assertThat(document.hiddenText()).extracting(HiddenText::text).containsExactly("white", "vanished", "tiny");
    }
}
