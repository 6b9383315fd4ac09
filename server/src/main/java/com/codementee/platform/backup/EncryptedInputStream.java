package com.codementee.platform.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link EncryptedOutputStream} wrote. Returns no byte of a frame before the whole frame is verified. */
final class EncryptedInputStream extends InputStream {

    private final DataInputStream in;
    private final BackupCipher cipher;
    private byte[] frame = new byte[0];
    private int position;
    private long frames;
    private boolean ended;

    EncryptedInputStream(InputStream in, BackupCipher cipher) {
        this.in = new DataInputStream(in);
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        return fill() ? frame[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int part = Math.min(length, frame.length - position);
        System.arraycopy(frame, position, bytes, offset, part);
        position += part;
        return part;
    }

    private boolean fill() throws IOException {
        while (position == frame.length) {
            if (ended) return false;
            readFrame();
        }
        return true;
    }

    private void readFrame() throws IOException {
        try {
            int length = in.readInt();
            ended = length < 0;
            int size = Math.abs(length);
            if (size < BackupCipher.TAG_BYTES || size > BackupCipher.FRAME_BYTES + BackupCipher.TAG_BYTES) {
                throw new BackupException("The backup is damaged: a part of the file was changed.");
            }
            frame = cipher.decrypt(in.readNBytes(size), frames++, ended);
            position = 0;
        } catch (EOFException _) {
            throw new BackupException("The backup is incomplete: its end is missing.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
