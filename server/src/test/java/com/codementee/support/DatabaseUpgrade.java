package com.codementee.support;

import com.codementee.platform.db.DatabaseSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A separate database that is migrated in steps. Rows are inserted in between, as they could exist before the next. */
public final class DatabaseUpgrade {

    private final String url;
    private final DatabaseSource.Location server;

    private DatabaseUpgrade(String url, DatabaseSource.Location server) {
        this.url = url;
        this.server = server;
    }

    /**
     * Creates a database with some of the migrations.
     *
     * @param versions the migrations that existed then, such as {@code V0001}; their numbers do not say when they were
     *     added, because each module has its own range
     */
    public static DatabaseUpgrade from(Set<String> versions) throws IOException, URISyntaxException {
        var server = TestApp.shared().bean(DatabaseSource.class).locate();
        var name = "upgrade_" + PersonFixtures.uniqueMarker().replaceAll("\\W", "_");
        Jdbi.create(server.jdbcUrl(), server.user(), server.password())
                .useHandle(sql -> sql.execute("CREATE DATABASE " + name));
        var upgrade = new DatabaseUpgrade(server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name), server);
        upgrade.migrate("filesystem:" + copy(versions));
        return upgrade;
    }

    /** Runs a script of the test resources. */
    public void run(String resource) throws IOException {
        try (var script = DatabaseUpgrade.class.getResourceAsStream(resource)) {
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            database().useHandle(sql -> sql.createScript(text).execute());
        }
    }

    /** Applies further migrations. */
    public void continueTo(Set<String> versions) throws IOException, URISyntaxException {
        migrate("filesystem:" + copy(versions));
    }

    /** Applies all other migrations. */
    public void finish() {
        migrate("classpath:db/migration");
    }

    /** Returns the second column of a query's rows by the first, as text. */
    public Map<String, String> byName(String sql) {
        return database().withHandle(handle -> handle.createQuery(sql).map((row, _) ->
                Map.entry(row.getString(1), String.valueOf(row.getString(2)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Jdbi database() {
        return Jdbi.create(url, server.user(), server.password()).installPlugin(new PostgresPlugin());
    }

    private void migrate(String location) {
        Flyway.configure().dataSource(url, server.user(), server.password()).locations(location).outOfOrder(true)
                .load().migrate();
    }

    private static Path copy(Set<String> versions) throws IOException, URISyntaxException {
        var migrations = Path.of(DatabaseUpgrade.class.getResource("/db/migration").toURI());
        var folder = Files.createTempDirectory(TestApp.newHome(), "migrations-");
        try (var files = Files.list(migrations)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (versions.contains(name.split("__")[0])) Files.copy(file, folder.resolve(name));
            }
        }
        return folder;
    }
}
