package com.codementee.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks a home directory for one process. The operating system releases the lock when the process ends, even in a
 * crash.
 */
record HomeDirectoryLock(Path home, FileChannel channel) implements AutoCloseable {

    /**
     * The home directories that this process has locked. Opening and closing a lock file again would release its lock,
     * because POSIX locks belong to the file, not to the channel.
     */
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    static synchronized HomeDirectoryLock take(Path home) throws IOException {
        if (LOCKED.contains(home)) {
            throw new HomeDirectoryInUseException(home);
        }
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new HomeDirectoryInUseException(home);
        }
        LOCKED.add(home);
        return new HomeDirectoryLock(home, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LOCKED.remove(home);
        }
    }
}
