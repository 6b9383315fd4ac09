package com.codementee.platform.connector;

import java.nio.ByteBuffer;

/**
 * Rejects request heads that Tomcat accepts but a proxy may parse differently (request smuggling): HTTP/0.9, lines that
 * end in a bare LF or CR, and folded headers. It sees the bytes before Tomcat and overwrites the first invalid one with
 * a NUL, so Tomcat's parser rejects the request as malformed and closes the connection.
 */
final class RequestHeadValidator {

    private static final int PAUSED = -1;

    /** The number of body bytes before the next head. */
    private long skip;
    private int line = PAUSED;
    private int column;
    private int words;
    private byte previous;

    /** Expects a head after this many bytes of body. */
    void begin(long afterBytes) {
        skip = afterBytes;
        line = 0;
        column = 0;
        words = 0;
        previous = 0;
    }

    /** Accepts all bytes until the next {@link #begin}. */
    void pause() {
        line = PAUSED;
    }

    boolean isPaused() {
        return line == PAUSED;
    }

    /**
     * Checks the bytes between two indexes of a buffer and overwrites the first invalid one.
     *
     * @return whether there was one
     */
    boolean check(ByteBuffer bytes, int from, int to) {
        long passed = Math.min(skip, to - from);
        skip -= passed;
        for (int i = from + (int) passed; i < to && line != PAUSED; i++) {
            byte next = bytes.get(i);
            if (isInvalid(next)) {
                bytes.put(i, (byte) 0);
                pause();
                return true;
            }
            count(next);
        }
        return false;
    }

    private boolean isInvalid(byte next) {
        if (next == '\n' || previous == '\r') return next != '\n' || previous != '\r';
        boolean blank = next == ' ' || next == '\t';
        if (column == 0 && line > 0 && blank) return true;
        return next == '\r' && line == 0 && column > 0 && words < 3;
    }

    private void count(byte next) {
        boolean blank = next == ' ' || next == '\t';
        if (next == '\n') {
            if (column == 0 && line > 0) pause();
            else if (column > 0) line++;
            column = 0;
        } else if (next != '\r') {
            if (!blank && (column == 0 || previous == ' ' || previous == '\t')) words++;
            column++;
        }
        previous = next;
    }
}
