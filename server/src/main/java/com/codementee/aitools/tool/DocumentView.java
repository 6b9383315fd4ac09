package com.codementee.aitools.tool;

import com.codementee.aitools.documents.Box;
import com.codementee.aitools.documents.DocumentFormat;
import com.codementee.aitools.documents.ExtractedDocument;
import java.util.List;

/** The document's lines in the order in which a parser reads them, with their places on the pages. */
record DocumentView(DocumentFormat format, List<ViewedPage> pages, List<ViewedLine> lines) {

    /** @param hasPicture whether {@code GET /api/ai-tools/history/{id}/pages/{number}} returns one */
    record ViewedPage(int number, double width, double height, boolean hasPicture) {}

    record ViewedLine(int page, String text, Box box) {}

    static DocumentView of(ExtractedDocument document) {
        return new DocumentView(
                document.format(),
                document.pages().stream()
                        .map(page -> new ViewedPage(page.number(), page.width(), page.height(), page.picture() != null))
                        .toList(),
                document.lines().stream().map(line -> new ViewedLine(line.page(), line.text(), line.box())).toList());
    }
}
