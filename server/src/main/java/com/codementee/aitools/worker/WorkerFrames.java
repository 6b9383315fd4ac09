package com.codementee.aitools.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The messages between the server and a worker process: four bytes of length, then the content. */
final class WorkerFrames {

    static final int OK = 0;
    static final int FAILED = 1;

    /** A document of 5 MiB and the pictures of its pages fit. */
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private WorkerFrames() {}

    static void write(DataOutputStream stream, byte[] content) throws IOException {
        stream.writeInt(content.length);
        stream.write(content);
        stream.flush();
    }

    /**
     * Reads one message.
     *
     * @throws java.io.EOFException when the other side has ended
     */
    static byte[] read(DataInputStream stream) throws IOException {
        int length = stream.readInt();
        if (length < 0 || length > MAX_BYTES) throw new IOException("A message of " + length + " bytes");
        return stream.readNBytes(length);
    }
}
