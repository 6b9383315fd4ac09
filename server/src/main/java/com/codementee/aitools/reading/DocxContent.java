package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.HiddenText;
import com.codementee.aitools.documents.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The text of a Word document in document order: paragraphs, tables, and text boxes after the paragraph to which they
 * belong. A table whose cells are single paragraphs is read by rows; one whose cells are columns of text, by cells.
 */
final class DocxContent {

    private static final double TINY = 4;
    private static final int MAX_DEPTH = 40;

    private final DocxStyles styles;
    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<HiddenText> hidden = new ArrayList<>();

    DocxContent(DocxStyles styles) {
        this.styles = styles;
    }

    List<DocumentLine> lines() {
        return lines;
    }

    List<HiddenText> hiddenText() {
        return hidden;
    }

    void read(Document part) {
        readBlocks(part.getDocumentElement(), 0);
    }

    private void readBlocks(Element parent, int depth) {
        if (depth > MAX_DEPTH) return;
        for (var element : DocxElements.children(parent)) {
            switch (element.getLocalName()) {
                case "p" -> readParagraph(element, depth);
                case "tbl" -> readTable(element, depth);
                // Structured parts, inserted text, and the body itself only wrap blocks.
                case "body", "sdt", "sdtContent", "ins", "customXml", "smartTag" -> readBlocks(element, depth + 1);
                default -> { }
            }
        }
    }

    private void readParagraph(Element paragraph, int depth) {
        var read = paragraph(paragraph, depth);
        lines.addAll(read.lines());
        for (var box : read.boxes()) readBlocks(box, depth + 1);
    }

    private void readTable(Element table, int depth) {
        for (var row : DocxElements.children(table, "tr")) {
            var cells = DocxElements.children(row, "tc").stream().map(cell -> cell(cell, depth)).toList();
            boolean single = cells.stream().allMatch(cell -> cell.size() <= 1);
            var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            if (single && !filled.isEmpty()) lines.add(join(filled.stream().map(List::getFirst).toList()));
            else if (isLabelled(filled)) addLabelled(filled);
            else filled.forEach(lines::addAll);
        }
    }

    private List<DocumentLine> cell(Element cell, int depth) {
        var inner = new DocxContent(styles);
        inner.readBlocks(cell, depth + 1);
        hidden.addAll(inner.hidden);
        return inner.lines;
    }

    /** A title or dates in the first cell, and their text in the second. */
    private static boolean isLabelled(List<List<DocumentLine>> cells) {
        return cells.size() == 2 && cells.getFirst().size() == 1;
    }

    private void addLabelled(List<List<DocumentLine>> cells) {
        var text = cells.getLast();
        lines.add(join(List.of(cells.getFirst().getFirst(), text.getFirst())));
        lines.addAll(text.subList(1, text.size()));
    }

    private static DocumentLine join(List<DocumentLine> cells) {
        var first = cells.getFirst();
        if (cells.size() == 1) return first;
        var text = String.join("\t", cells.stream().map(DocumentLine::text).toList());
        return new DocumentLine(1, text, Box.NONE, first.size(), first.bold(), first.headingStyle(), false);
    }

    private record Paragraph(List<DocumentLine> lines, List<Element> boxes) {}

    private Paragraph paragraph(Element paragraph, int depth) {
        var properties = DocxElements.child(paragraph, "pPr");
        var style = styles.find(DocxElements.value(properties, "pStyle"));
        var runs = new DocxRuns(style, styles.defaultSize());
        runs.read(paragraph, depth);
        boolean list = style.list() || DocxElements.child(properties, "numPr") != null;
        var found = new ArrayList<DocumentLine>();
        for (var text : runs.text().split("\n")) {
            var clean = TextCleaner.clean(text);
            if (clean.isBlank()) continue;
            found.add(new DocumentLine(
                    1, clean, Box.NONE, runs.size(), runs.isBold(), style.heading(), list));
        }
        runs.hidden().forEach((reason, text) ->
                hidden.add(new HiddenText(1, text.toString().strip(), reason, Box.NONE)));
        return new Paragraph(found, runs.boxes());
    }

    /** Returns why a person cannot see a run; null if they can. */
    static HiddenText.@Nullable Reason hiddenBecause(Element run, double size) {
        var look = DocxElements.child(run, "rPr");
        if (DocxElements.isOn(look, "vanish")) return HiddenText.Reason.INVISIBLE;
        if (size < TINY) return HiddenText.Reason.TINY;
        boolean white = DocxElements.value(look, "color").matches("(?i)[ef][0-9a-f][ef][0-9a-f][ef][0-9a-f]");
        boolean coloured = DocxElements.child(look, "shd") != null || DocxElements.child(look, "highlight") != null;
        return white && !coloured && !hasColouredBackground(run) ? HiddenText.Reason.SAME_COLOUR : null;
    }

    /** Whether the paragraph, the cell or the text box around it has a background of its own. */
    private static boolean hasColouredBackground(Element run) {
        for (var node = run.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            var name = element.getLocalName();
            var properties = DocxElements.child(element, name + "Pr");
            if (DocxElements.child(properties, "shd") != null || name.equals("txbxContent")) return true;
        }
        return false;
    }
}
