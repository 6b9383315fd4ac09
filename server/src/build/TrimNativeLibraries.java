import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes from the jars of a folder what no supported platform loads: the native libraries for Windows and all debug
 * symbols. The libraries of the embeddings contain them for every platform. {@code ./codementee} runs it from source.
 */
public final class TrimNativeLibraries {

    private static final List<String> JARS = List.of("onnxruntime-", "tokenizers-");
    private static final Pattern UNUSED = Pattern.compile(".*/win-x(?:64|86_64)/.*|.*\\.dSYM/.*|.*\\.pdb");

    private TrimNativeLibraries() {}

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var jar : files.filter(TrimNativeLibraries::hasNatives).toList()) trim(jar);
        }
    }

    private static boolean hasNatives(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar") && JARS.stream().anyMatch(name::startsWith);
    }

    private static void trim(Path jar) throws IOException {
        try (var zip = FileSystems.newFileSystem(jar); var entries = Files.walk(zip.getPath("/"))) {
            entries.filter(entry -> Files.isRegularFile(entry) && UNUSED.matcher(entry.toString()).matches())
                    .forEach(TrimNativeLibraries::delete);
        }
    }

    private static void delete(Path entry) {
        try {
            Files.delete(entry);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
