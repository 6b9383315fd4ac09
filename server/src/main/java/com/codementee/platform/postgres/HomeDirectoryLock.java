package com.codementee.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a home to one process; the system gives it back when that process ends, however it ends. */
record HomeDirectoryLock(Path home, FileChannel channel) implements AutoCloseable {

    /**
     * The homes of this process. To open the file of one of them once more, and close it, would be to give up the lock:
     * POSIX ties it to the file, not to the channel.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    static synchronized HomeDirectoryLock take(Path home) throws IOException {
        if (OURS.contains(home)) {
            throw new HomeDirectoryInUseException(home);
        }
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new HomeDirectoryInUseException(home);
        }
        OURS.add(home);
        return new HomeDirectoryLock(home, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OURS.remove(home);
        }
    }
}
