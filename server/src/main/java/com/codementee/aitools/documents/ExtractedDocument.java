package com.codementee.aitools.documents;

import java.util.List;

/** The text that a person sees in a document, in reading order, and separately the text that is hidden. */
public record ExtractedDocument(
        DocumentFormat format, List<DocumentPage> pages, List<DocumentLine> lines, List<HiddenText> hiddenText) {}
