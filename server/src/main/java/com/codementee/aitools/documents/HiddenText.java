package com.codementee.aitools.documents;

import com.codementee.platform.json.WireEnum;

/**
 * Text of a document that a program extracts but a reader cannot see. It is never part of
 * {@link ExtractedDocument#lines}.
 */
public record HiddenText(int page, String text, Reason reason, Box box) {

    /** Why a person cannot see it. */
    public enum Reason implements WireEnum {
        /** Marked as invisible by the document. */
        INVISIBLE,
        /** In the colour of its background. */
        SAME_COLOUR,
        /** Smaller than anybody can read. */
        TINY,
        /** Outside the page. */
        OFF_PAGE,
        /** Under a picture or a shape. */
        COVERED
    }
}
