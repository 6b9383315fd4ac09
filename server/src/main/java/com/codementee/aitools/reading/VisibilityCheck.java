package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import com.codementee.aitools.documents.HiddenText;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the picture of a page whether a person can see a word. This finds text that is white on white, under a
 * picture, outside the page, or hidden in a way that nobody has thought of yet.
 */
final class VisibilityCheck {

    /** Points. The smallest print on medicine packages is 4.5. */
    private static final double MIN_FONT_SIZE = 4;

    /** Of 255: text that differs less from its background cannot be read. */
    private static final int MIN_CONTRAST = 24;

    /** Of 255: without a picture of the page, text this close to white counts as white. */
    private static final int NEARLY_WHITE = 240;

    private static final int COLOUR_STEP = 16;

    private final @Nullable BufferedImage picture;
    private final double scale;
    private final double pageWidth;
    private final double pageHeight;

    /** @param picture of the page; null if it cannot be drawn. The page is then assumed to be white. */
    VisibilityCheck(@Nullable BufferedImage picture, double scale, double pageWidth, double pageHeight) {
        this.picture = picture;
        this.scale = scale;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
    }

    /** Returns why a person cannot see the word; null if they can. */
    HiddenText.@Nullable Reason hiddenBecause(Word word) {
        if (word.invisible()) return HiddenText.Reason.INVISIBLE;
        var box = word.box();
        if (box.right() <= 0 || box.x() >= pageWidth || box.bottom() <= 0 || box.y() >= pageHeight) {
            return HiddenText.Reason.OFF_PAGE;
        }
        if (word.size() < MIN_FONT_SIZE) return HiddenText.Reason.TINY;
        if (!word.hasLetters()) return null;
        if (picture == null) return isNearlyWhite(word.rgb()) ? HiddenText.Reason.SAME_COLOUR : null;
        return onPicture(word, box);
    }

    private HiddenText.@Nullable Reason onPicture(Word word, Box box) {
        int left = clamp(box.x() * scale - 1, picture.getWidth());
        int right = clamp(box.right() * scale + 1, picture.getWidth());
        int top = clamp(box.y() * scale - 1, picture.getHeight());
        int bottom = clamp(box.bottom() * scale + 1, picture.getHeight());
        if (right <= left || bottom <= top) return HiddenText.Reason.OFF_PAGE;
        int background = mostFrequentColour(left, top, right, bottom);
        boolean sameColour = difference(word.rgb(), background) < MIN_CONTRAST;
        if (sameColour) return HiddenText.Reason.SAME_COLOUR;
        return contrast(background, left, top, right, bottom) < MIN_CONTRAST ? HiddenText.Reason.COVERED : null;
    }

    private int mostFrequentColour(int left, int top, int right, int bottom) {
        var counts = new int[COLOUR_STEP * COLOUR_STEP * COLOUR_STEP];
        var samples = new int[counts.length];
        int best = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                int index = (rgb >> 20 & 15) << 8 | (rgb >> 12 & 15) << 4 | rgb >> 4 & 15;
                samples[index] = rgb;
                if (++counts[index] > counts[best]) best = index;
            }
        }
        return samples[best];
    }

    private int contrast(int background, int left, int top, int right, int bottom) {
        int most = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) most = Math.max(most, difference(picture.getRGB(x, y), background));
        }
        return most;
    }

    private static int difference(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return Math.max(red, Math.max(green, blue));
    }

    private static boolean isNearlyWhite(int rgb) {
        return (rgb >> 16 & 255) >= NEARLY_WHITE && (rgb >> 8 & 255) >= NEARLY_WHITE && (rgb & 255) >= NEARLY_WHITE;
    }

    private static int clamp(double value, int end) {
        return (int) Math.max(0, Math.min(end, Math.round(value)));
    }
}
