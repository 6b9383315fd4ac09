package com.codementee.aitools.reading;

import com.codementee.aitools.documents.HiddenText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The runs of one paragraph: their text and formatting, and the text boxes anchored in them. */
final class DocxRuns {

    private static final int MAX_DEPTH = 60;

    private final DocxStyles.Style style;
    private final double defaultSize;
    private final StringBuilder text = new StringBuilder();
    private final Map<HiddenText.Reason, StringBuilder> hidden = new EnumMap<>(HiddenText.Reason.class);
    private final List<Element> boxes = new ArrayList<>();
    private int letters;
    private int boldLetters;
    private double size;

    DocxRuns(DocxStyles.Style style, double defaultSize) {
        this.style = style;
        this.defaultSize = defaultSize;
    }

    String text() {
        return text.toString();
    }

    Map<HiddenText.Reason, StringBuilder> hidden() {
        return hidden;
    }

    List<Element> boxes() {
        return boxes;
    }

    boolean isBold() {
        return letters > 0 && boldLetters == letters;
    }

    double size() {
        return size == 0 ? defaultSize : size;
    }

    void read(Element parent, int depth) {
        if (depth > MAX_DEPTH) return;
        for (var element : DocxElements.children(parent)) {
            switch (element.getLocalName()) {
                case "r" -> readRun(element, depth);
                case "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple" -> read(element, depth + 1);
                default -> { }
            }
        }
    }

    private void readRun(Element run, int depth) {
        var look = DocxElements.child(run, "rPr");
        var own = DocxElements.size(look);
        double runSize = own != null ? own : style.size() != null ? style.size() : defaultSize;
        var reason = DocxContent.hiddenBecause(run, runSize);
        var written = new StringBuilder();
        for (var element : DocxElements.children(run)) readInRun(element, written, depth);
        if (reason != null && !written.toString().isBlank()) {
            hidden.computeIfAbsent(reason, _ -> new StringBuilder()).append(written);
            return;
        }
        text.append(written);
        int count = (int) written.codePoints().filter(Character::isLetterOrDigit).count();
        letters += count;
        if (DocxElements.isOn(look, "b") || style.bold() && DocxElements.child(look, "b") == null) boldLetters += count;
        if (count > 0) size = Math.max(size, runSize);
    }

    private void readInRun(Element element, StringBuilder written, int depth) {
        switch (element.getLocalName()) {
            case "t" -> written.append(element.getTextContent());
            case "tab", "ptab" -> written.append('\t');
            case "br", "cr" -> written.append('\n');
            case "noBreakHyphen" -> written.append('-');
            case "AlternateContent" -> {
                // Word writes a text box twice, for itself and for older programs.
                var choice = DocxElements.child(element, "Choice");
                if (choice != null) findBoxes(choice, depth);
            }
            case "drawing", "pict", "object" -> findBoxes(element, depth);
            default -> { }
        }
    }

    private void findBoxes(Element element, int depth) {
        if (depth > MAX_DEPTH) return;
        for (var child : DocxElements.children(element)) {
            if ("txbxContent".equals(child.getLocalName())) boxes.add(child);
            else findBoxes(child, depth + 1);
        }
    }
}
