package com.codementee.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is there in whole or not at all: it is filled under another name, and renamed when finished. */
final class AtomicDirectory {

    private AtomicDirectory() {}

    /** Makes the folder unless it is there, beginning anew where an earlier try was cut off. */
    static void make(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        delete(unfinished);
        filling.fill(unfinished);
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

    /** Makes and fills the folder of the given name. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }
}
