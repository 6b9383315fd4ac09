package com.codementee.platform.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames of {@link BackupCipher}: the length, negative for the last frame, and the encrypted bytes. */
final class EncryptedOutputStream extends OutputStream {

    private final DataOutputStream out;
    private final BackupCipher cipher;
    private final byte[] buffer = new byte[BackupCipher.FRAME_BYTES];
    private int filled;
    private long frames;
    private boolean closed;

    EncryptedOutputStream(OutputStream out, BackupCipher cipher) {
        this.out = new DataOutputStream(out);
        this.cipher = cipher;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (filled == buffer.length) writeFrame(false);
            int part = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, part);
            filled += part;
            done += part;
        }
    }

    private void writeFrame(boolean last) throws IOException {
        var frame = cipher.encrypt(buffer, filled, frames++, last);
        out.writeInt(last ? -frame.length : frame.length);
        out.write(frame);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        writeFrame(true);
        out.close();
    }
}
