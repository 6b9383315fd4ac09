package com.codementee.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Limits the length of source files. */
class FileSizeTest {

    private static final int MAX_LINES = 300;
    private static final int MAX_COLUMNS = 120;
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Set<String> EXCLUDED_DIRECTORIES =
            Set.of("target", "node_modules", "dist", ".git", ".codementee", "generated");

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (var file : sources(Path.of("..").toRealPath())) {
            if (Files.readAllLines(file).size() > MAX_LINES) tooLong.add(file);
        }
        assertThat(tooLong).isEmpty();
    }

    /** String contents and text blocks do not count, so strings can stay in one piece and searches find them. */
    @Test
    void noLineOfJavaIsLongerThanOneHundredAndTwentyColumns() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources(Path.of("..").toRealPath())) {
            if (!file.toString().endsWith(".java")) continue;
            boolean inTextBlock = false;
            for (var line : Files.readAllLines(file)) {
                boolean text = inTextBlock;
                if (line.split("\"\"\"", -1).length % 2 == 0) inTextBlock = !inTextBlock;
                boolean code = !text && !line.startsWith("import ");
                if (code && STRING.matcher(line).replaceAll("").length() > MAX_COLUMNS) {
                    tooLong.add(file.getFileName() + ": " + line.strip());
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> sources(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = EXCLUDED_DIRECTORIES.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*\\.(java|ts|tsx)") && !file.toString().matches(".*\\.(d|gen)\\.ts")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
