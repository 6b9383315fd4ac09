package com.codementee.importer.source;

import com.codementee.importer.ImportFailedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the source that the operator names. */
public final class LegacySources {

    private LegacySources() {}

    /**
     * Opens a folder of a mongodump or mongoexport, or a live server.
     *
     * @throws ImportFailedException if there is nothing to read
     */
    public static LegacySource open(String from) {
        if (from.startsWith("mongodb://") || from.startsWith("mongodb+srv://")) return MongoSource.connect(from);
        var folder = Path.of(from);
        if (!Files.isDirectory(folder)) {
            throw new ImportFailedException(from + " is neither a folder nor an address that begins with mongodb://.");
        }
        return FolderSource.open(folder);
    }
}
