package com.codementee.aitools.documents;

/** A rectangle on a page in points, from the top left corner. All zero if the format has no positions. */
public record Box(double x, double y, double width, double height) {

    public static final Box NONE = new Box(0, 0, 0, 0);

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
