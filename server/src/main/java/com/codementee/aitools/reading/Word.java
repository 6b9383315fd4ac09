package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import java.util.List;

/** Glyphs without a gap between them. */
record Word(String text, double x, double right, double y, double size, boolean bold, int rgb, boolean invisible) {

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.22;

    static Word of(List<Glyph> glyphs) {
        var text = new StringBuilder();
        for (var glyph : glyphs) text.append(glyph.text());
        var first = glyphs.getFirst();
        return new Word(
                text.toString(), first.x(), glyphs.getLast().right(), first.y(), first.size(), first.bold(),
                first.rgb(), first.invisible());
    }

    Box box() {
        return new Box(x, y - ASCENT * size, right - x, (ASCENT + DESCENT) * size);
    }

    boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
