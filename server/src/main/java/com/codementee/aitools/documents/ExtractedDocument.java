package com.codementee.aitools.documents;

import java.util.List;

/** What a person sees in a document, in reading order, and apart from it what is hidden. */
public record ExtractedDocument(
        DocumentFormat format, List<DocumentPage> pages, List<DocumentLine> lines, List<HiddenText> hiddenText) {}
