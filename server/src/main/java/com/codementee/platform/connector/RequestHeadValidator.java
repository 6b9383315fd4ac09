package com.codementee.platform.connector;

import java.nio.ByteBuffer;

/**
 * Refuses what Tomcat would take as the head of a request and a proxy before us might read differently: HTTP/0.9, lines
 * that end in a bare LF or CR, and headers folded over several lines. It looks at the bytes before Tomcat does and puts
 * a NUL where they are wrong, so that Tomcat's parser refuses the request as malformed and closes the connection.
 */
final class RequestHeadValidator {

    private static final int NOT_LOOKING = -1;

    /** Bytes of a body that pass before the head begins. */
    private long skip;
    private int line = NOT_LOOKING;
    private int column;
    private int words;
    private byte previous;

    /** Looks for a head after so many bytes of the body before it. */
    void begin(long afterBytes) {
        skip = afterBytes;
        line = 0;
        column = 0;
        words = 0;
        previous = 0;
    }

    /** Lets everything pass until the next {@link #begin}. */
    void pause() {
        line = NOT_LOOKING;
    }

    /** Checks the bytes of a buffer between two of its indexes, and spoils the first that is wrong. @return whether one was */
    boolean check(ByteBuffer bytes, int from, int to) {
        long passed = Math.min(skip, to - from);
        skip -= passed;
        for (int i = from + (int) passed; i < to && line != NOT_LOOKING; i++) {
            byte next = bytes.get(i);
            if (isWrong(next)) {
                bytes.put(i, (byte) 0);
                pause();
                return true;
            }
            count(next);
        }
        return false;
    }

    private boolean isWrong(byte next) {
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
