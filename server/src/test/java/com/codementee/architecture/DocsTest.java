package com.codementee.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that types, files, commands, tables and constraints named in the documents exist. */
class DocsTest {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path SERVER = CHECKOUT.resolve("server/src");
    private static final Pattern CREATE_OR_DROP = Pattern.compile("(CREATE|DROP) (?:TABLE|VIEW) ([a-z_]+)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+");
    private static final Pattern PATH = Pattern.compile("(?:[\\w.-]+/)+[\\w.-]*");
    private static final Set<String> EXAMPLES = Set.of("XTest", "XStoreTest", "XApiTest", "XRaceTest", "XContract");
    private static final Set<String> EXTERNAL_TYPES = Set.of("InstantSource", "BroadcastChannel");

    @ParameterizedTest
    @ValueSource(strings =
            {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "docs/api-design.md",
            "docs/data-model.md", "docs/audit.md"})
    void namesOnlyTypesFilesAndCommandsThatExist(String document) throws IOException {
        var text = Files.readString(CHECKOUT.resolve(document));
        var types = typeNames();
        var commands = Files.readString(CHECKOUT.resolve("codementee"));

        for (String code : matches(CODE, text)) {
            var name = code.split("[.(]")[0];
            if (TYPE.matcher(name).matches() && !EXTERNAL_TYPES.contains(name)) {
                assertThat(types).as(document).contains(name);
            }
            if (PATH.matcher(code).matches() && !code.startsWith("/")) {
                assertThat(CHECKOUT.resolve(code)).as(document).satisfiesAnyOf(
                        path -> assertThat(path).exists(),
                        path -> assertThat(code).startsWith(".codementee"));
            }
        }
        for (String link : matches(LINK, text)) {
            assertThat(CHECKOUT.resolve(document).getParent().resolve(link)).as(document).exists();
        }
        for (String command : matches(Pattern.compile("\\./codementee ([a-z]+)"), text)) {
            assertThat(commands).as(document).contains("  " + command + " ");
        }
    }

    @Test
    void theDataModelListsExactlyTheTablesAndViewsOfTheSchema() throws IOException {
        var document = Files.readString(CHECKOUT.resolve("docs/data-model.md"));
        var described = new TreeSet<>(matches(Pattern.compile("\\| `([a-z_]+)` \\|"), document));
        matches(Pattern.compile("`([a-z_]+)`[,:]"), section(document, "## Published views")).forEach(described::add);

        assertThat(described).containsExactlyInAnyOrderElementsOf(tablesAndViews());
    }

    @Test
    void theSchemaHasAllConstraintsThatTheDocumentsName() throws IOException {
        var promised = new TreeSet<String>();
        for (String document : List.of("ARCHITECTURE.md", "docs/data-model.md")) {
            matches(Pattern.compile(
                    "`((?:mock|booking|membership|ledger_entry|person|feedback|outbox|company)_[a-z_]+)`"),
                            Files.readString(CHECKOUT.resolve(document)))
                    .forEach(promised::add);
        }
        promised.removeAll(tablesAndViews());

        assertThat(declared("(?:CONSTRAINT|INDEX) ([a-z_]+)")).containsAll(promised);
    }

    private static String section(String document, String heading) {
        int start = document.indexOf(heading);
        int end = document.indexOf("\n## ", start + 1);
        return document.substring(start, end < 0 ? document.length() : end);
    }

    /** Returns the names that migrations create and no later one drops. */
    private static Set<String> tablesAndViews() {
        var names = new TreeSet<String>();
        files(SERVER.resolve("main/resources/db/migration"))
                .sorted()
                .flatMap(file -> CREATE_OR_DROP.matcher(read(file)).results())
                .forEach(statement -> {
                    if (statement.group(1).equals("CREATE")) names.add(statement.group(2));
                    else names.remove(statement.group(2));
                });
        return names;
    }

    private static Set<String> declared(String pattern) {
        return files(SERVER.resolve("main/resources/db/migration"))
                .flatMap(file -> matches(Pattern.compile(pattern), read(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the Java types of server, benchmark and browser tests, and the exports of the web app. */
    private static Set<String> typeNames() {
        var names = Stream.of("server/src", "bench/src", "e2e/src")
                .flatMap(folder -> files(CHECKOUT.resolve(folder)))
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".java"))
                .map(file -> file.substring(0, file.length() - ".java".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        files(CHECKOUT.resolve("web/src"))
                .filter(file -> file.toString().matches(".*\\.tsx?"))
                .forEach(file -> names.addAll(
                        matches(Pattern.compile("(?m)^export (?:function|const|class|type) (\\w+)"), read(file))));
        names.addAll(EXAMPLES);
        return names;
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1 <= result.groupCount() ? 1 : 0)).toList();
    }
}
