package com.codementee.importer;

import com.codementee.importer.source.LegacySources;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Implements {@code import FROM [--apply] [--report FILE]}: takes over the data of the older system, which kept it in
 * MongoDB.
 */
public final class ImportCommand {

    private static final int FAILED = 1;
    private static final int SOME_REJECTED = 3;

    private record Arguments(String from, boolean apply, @Nullable Path report) {}

    private ImportCommand() {}

    public static void main(String[] arguments) {
        var logs = LoggingSystem.get(ImportCommand.class.getClassLoader());
        logs.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Returns the exit status: 0 if everything was placed, 3 if some rows were rejected, 1 if nothing was done. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream errors) {
        try {
            var parsed = parse(arguments);
            var report = report(parsed, Settings.from(environment));
            out.print(report.summary());
            out.println(parsed.apply()
                    ? "Imported %,d rows.".formatted(report.placed())
                    : "This was a dry run: nothing was written. Add --apply to import.");
            return report.rejected() > 0 ? SOME_REJECTED : 0;
        } catch (ImportFailedException | InvalidSettingException | DatabaseUnavailableException problem) {
            errors.println("codementee: " + problem.getMessage());
        } catch (IOException problem) {
            errors.println("codementee: The report cannot be written: " + problem);
        }
        return FAILED;
    }

    private static ImportReport report(Arguments arguments, Settings settings) throws IOException {
        try (var source = LegacySources.open(arguments.from());
                var database = DatabaseSource.forCommand(settings.database(), settings.server().home());
                var file = writer(arguments.report())) {
            var report = new ImportReport(file);
            new DataImport(settings, source, report).run(database.locate(), arguments.apply());
            return report;
        }
    }

    private static Writer writer(@Nullable Path report) throws IOException {
        return report == null ? Writer.nullWriter() : Files.newBufferedWriter(report);
    }

    private static Arguments parse(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        boolean apply = rest.remove("--apply");
        Path report = null;
        int option = rest.indexOf("--report");
        if (option >= 0 && option + 1 < rest.size()) {
            report = Path.of(rest.remove(option + 1));
            rest.remove(option);
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            throw new ImportFailedException("import takes a folder or a mongodb:// address, [--apply] [--report FILE].");
        }
        return new Arguments(rest.getFirst(), apply, report);
    }
}
