package com.codementee.platform.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup on disk: one line that names the format, then a ZIP archive, encrypted if there is a key. The owner alone
 * may read it.
 *
 * @param key the operator's BACKUP_KEY; null for files that are not encrypted
 */
record BackupFile(Path path, @Nullable String key) {

    private static final String PLAIN = "codementee-backup 1 plain\n";
    private static final String ENCRYPTED = "codementee-backup 1 aes-256-gcm\n";
    private static final int LONGEST_HEADER = 64;

    interface Writer {
        void write(ZipOutputStream archive) throws IOException;
    }

    /** Writes a temporary file and renames it, so a file under the final name is always complete. */
    void write(Writer writer) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        var partial = Files.createTempFile(folder, path.getFileName().toString(), ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var archive = new ZipOutputStream(encrypted(Files.newOutputStream(partial)))) {
                writer.write(archive);
            }
            try (var written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private OutputStream encrypted(OutputStream file) throws IOException {
        var out = new BufferedOutputStream(file, BackupCipher.FRAME_BYTES);
        if (key == null) {
            out.write(PLAIN.getBytes(StandardCharsets.US_ASCII));
            return out;
        }
        var salt = new byte[BackupCipher.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        out.write(ENCRYPTED.getBytes(StandardCharsets.US_ASCII));
        out.write(salt);
        return new EncryptedOutputStream(out, new BackupCipher(key, salt));
    }

    /** @throws BackupException if this is not a backup, or not one that this key opens */
    ZipInputStream open() throws IOException {
        try {
            var in = new BufferedInputStream(Files.newInputStream(path), BackupCipher.FRAME_BYTES);
            return new ZipInputStream(decrypted(in));
        } catch (NoSuchFileException _) {
            throw new BackupException("There is no file " + path + ".");
        }
    }

    private InputStream decrypted(InputStream file) throws IOException {
        var header = header(file);
        if (header.equals(PLAIN)) return file;
        if (!header.equals(ENCRYPTED)) {
            throw new BackupException(path + " is not a Codementee backup, or is from a newer version.");
        }
        if (key == null) throw new BackupException("The backup is encrypted. Set BACKUP_KEY to the key it was made with.");
        return new EncryptedInputStream(file, new BackupCipher(key, file.readNBytes(BackupCipher.SALT_BYTES)));
    }

    private static String header(InputStream file) throws IOException {
        var line = new StringBuilder();
        while (line.length() < LONGEST_HEADER && (line.isEmpty() || line.charAt(line.length() - 1) != '\n')) {
            int next = file.read();
            if (next < 0) break;
            line.append((char) next);
        }
        return line.toString();
    }
}
