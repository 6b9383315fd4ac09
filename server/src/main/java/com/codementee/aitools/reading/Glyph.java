package com.codementee.aitools.reading;


/**
 * A character on a page.
 *
 * @param x left edge, in points from the left
 * @param y baseline, in points from the top
 * @param size font size in points
 * @param rgb colour of its area
 * @param invisible whether the document draws it without any ink
 */
record Glyph(String text, double x, double y, double width, double size, boolean bold, int rgb, boolean invisible) {

    double right() {
        return x + width;
    }
}
