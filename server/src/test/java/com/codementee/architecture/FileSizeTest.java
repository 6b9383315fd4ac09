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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Limits the length of source files and of their lines. */
class FileSizeTest {

    private static final int MAX_LINES = 300;
    private static final int MAX_COLUMNS = 120;
    private static final Pattern CODE = Pattern.compile(".*\\.(java|tsx?)");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|tsx?|js|css|jte|sql)");
    private static final Pattern GENERATED = Pattern.compile(".*\\.(d|gen)\\.ts");
    /** Flyway refuses to start after a change to an applied migration. */
    private static final Pattern MIGRATION = Pattern.compile(".*/db/\\w+/V\\d+__\\w+\\.sql");
    private static final Pattern JAVA_STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern STRING =
            Pattern.compile(JAVA_STRING.pattern() + "|'(\\\\.|[^'\\\\])*'|`(\\\\.|[^`\\\\])*`");
    private static final Set<String> EXCLUDED_DIRECTORIES =
            Set.of("target", "node_modules", "dist", ".git", ".codementee", "generated");

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (var file : files(CODE)) {
            if (Files.readAllLines(file).size() > MAX_LINES) tooLong.add(file);
        }
        assertThat(tooLong).isEmpty();
    }

    /** String contents and text blocks do not count, so strings can stay in one piece and searches find them. */
    @Test
    void noLineIsLongerThanOneHundredAndTwentyColumns() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : files(TEXT)) {
            boolean java = file.toString().endsWith(".java");
            boolean inTextBlock = false;
            for (var line : Files.readAllLines(file)) {
                boolean text = inTextBlock;
                if (java && line.split("\"\"\"", -1).length % 2 == 0) inTextBlock = !inTextBlock;
                if (text || line.startsWith("import ")) continue;
                var code = (java ? JAVA_STRING : STRING).matcher(line).replaceAll("");
                if (code.length() > MAX_COLUMNS) tooLong.add(file.getFileName() + ": " + line.strip());
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> files(Pattern names) throws IOException {
        var root = Path.of("..").toRealPath();
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = EXCLUDED_DIRECTORIES.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean excluded = Stream.of(GENERATED, MIGRATION).anyMatch(kind -> matches(kind, file));
                if (matches(names, file) && !excluded) found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean matches(Pattern pattern, Path file) {
        return pattern.matcher(file.toString()).matches();
    }
}
