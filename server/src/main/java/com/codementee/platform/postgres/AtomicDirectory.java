package com.codementee.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Creates a directory atomically: fills it under a temporary name, then renames it. */
final class AtomicDirectory {

    private AtomicDirectory() {}

    /** Creates the directory if it does not exist. Discards the remains of an interrupted attempt. */
    static void create(Path folder, Content content) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        delete(unfinished);
        content.fill(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /** Creates and fills the directory. */
    interface Content {
        void fill(Path folder) throws IOException;
    }
}
