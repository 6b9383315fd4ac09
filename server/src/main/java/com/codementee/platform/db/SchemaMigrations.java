package com.codementee.platform.db;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations of the schema. Each module has its own range of migration numbers, so a new migration often has a
 * lower number than applied ones.
 */
public final class SchemaMigrations {

    private SchemaMigrations() {}

    /**
     * Runs all migrations that have not run yet.
     *
     * @param demo whether to include the tables of the sandboxes
     */
    public static void migrate(DataSource database, boolean demo) {
        configuration(database, demo).load().migrate();
    }

    /** Runs only the given migrations, which make the schema of an earlier version. */
    public static void migrateTo(DataSource database, boolean demo, Collection<AppliedMigration> migrations) {
        var versions = new HashSet<>(migrations.stream().map(AppliedMigration::version).toList());
        configuration(database, demo).resourceProvider(new VersionFilter(demo, versions)).load().migrate();
    }

    /** Returns the migrations that have run in a database. */
    public static List<AppliedMigration> applied(DataSource database, boolean demo) {
        return Arrays.stream(configuration(database, demo).load().info().applied())
                .map(SchemaMigrations::applied)
                .toList();
    }

    private static AppliedMigration applied(MigrationInfo info) {
        return new AppliedMigration(info.getVersion().getVersion(), info.getAppliedChecksum());
    }

    private static FluentConfiguration configuration(DataSource database, boolean demo) {
        return Flyway.configure().dataSource(database)
                .locations(folders(demo).map(folder -> "classpath:" + folder).toArray(String[]::new))
                .outOfOrder(true);
    }

    private static Stream<String> folders(boolean demo) {
        return demo ? Stream.of("db/migration", "db/sandbox") : Stream.of("db/migration");
    }

    /** Hides the scripts of all other versions from Flyway. */
    private record VersionFilter(boolean demo, Set<String> versions) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return folders(demo).flatMap(VersionFilter::scripts)
                    .filter(script -> script.getFilename().startsWith(prefix))
                    .filter(script -> versions.contains(version(script, prefix)))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }

        private static String version(Resource script, String prefix) {
            return script.getFilename().substring(prefix.length()).split("__")[0];
        }

        private static Stream<Resource> scripts(String folder) {
            try {
                var pattern = "classpath:" + folder + "/*.sql";
                return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                        .filter(script -> script.getFilename() != null);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private static final class Script extends LoadableResource {

        private final Resource resource;

        Script(Resource resource) {
            this.resource = resource;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public String getAbsolutePath() {
            return getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getFilename();
        }

        @Override
        public String getFilename() {
            return Objects.requireNonNull(resource.getFilename());
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
