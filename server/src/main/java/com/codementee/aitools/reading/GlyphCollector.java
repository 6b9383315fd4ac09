package com.codementee.aitools.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the glyphs of one page with position, size and colour. Does not use PDFBox's text order. */
final class GlyphCollector extends PDFTextStripper {

    /** No resume has more, and each glyph takes memory. */
    private static final int MAX_GLYPHS = 40_000;

    private static final float TRANSPARENT = 0.05f;
    private static final float BOLD_WEIGHT = 600;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Float> directions = new ArrayList<>();
    private int shown;
    private int unmapped;

    GlyphCollector() {
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    /** Reads the page with this number, from 1. Text that runs in another direction than most is left out. */
    List<Glyph> collect(PDDocument pdf, int page) throws IOException {
        glyphs.clear();
        directions.clear();
        setStartPage(page);
        setEndPage(page);
        writeText(pdf, Writer.nullWriter());
        var main = directions.stream().filter(direction -> direction == 0).count() * 2 >= directions.size()
                ? 0f
                : directions.getFirst();
        var kept = new ArrayList<Glyph>();
        for (int i = 0; i < glyphs.size(); i++) if (directions.get(i) == main) kept.add(glyphs.get(i));
        return kept;
    }

    /** Returns whether copied text would mostly be garbage, because the fonts do not name their characters. */
    boolean isMostlyUnmapped() {
        return unmapped * 3 > shown;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        var text = font.toUnicode(code);
        if (text == null || text.codePoints().anyMatch(GlyphCollector::isMeaningless)) unmapped++;
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isMeaningless(int character) {
        int type = Character.getType(character);
        return type == Character.PRIVATE_USE || type == Character.UNASSIGNED || character == 0xFFFD
                || type == Character.CONTROL;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (glyphs.size() >= MAX_GLYPHS || text.getUnicode() == null) return;
        directions.add(text.getDir());
        glyphs.add(new Glyph(
                text.getUnicode(), text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size(text),
                isBold(text.getFont()), colour(), isInvisible()));
    }

    /** The size on the page: a document may scale a font of size 1, or scale the page, as browsers do. */
    private static double size(TextPosition text) {
        double scaled = Math.abs(text.getTextMatrix().getScalingFactorY());
        return scaled > 0 ? scaled : Math.abs(text.getFontSizeInPt());
    }

    private static boolean isBold(PDFont font) {
        var name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("cmbx")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }

    private int colour() {
        try {
            return getGraphicsState().getNonStrokingColor().toRGB();
        } catch (IOException | RuntimeException _) {
            return 0; // a pattern has no colour; its text is treated as black
        }
    }

    private boolean isInvisible() {
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP
                || mode == RenderingMode.FILL && state.getNonStrokeAlphaConstant() < TRANSPARENT;
    }
}
