package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.postgres.PostgresAddress;
import com.codementee.platform.settings.Settings;
import com.codementee.platform.time.AppClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ConfigurableApplicationContext;

/** A running application with its own home and database, closed with the JVM or earlier. */
public final class App implements AutoCloseable {

    private static final class Shared {
        private static final App APP = start(Map.of(
                "RATE_LIMITS", "off",
                "CORS_ORIGINS", "https://app.example",
                "CODEMENTEE_WEB", "src/test/resources/web"));
    }

    private final ConfigurableApplicationContext context;
    private final URI address;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** The one that all API tests of this JVM ask: without rate limits, with a web app of a few lines. */
    public static App shared() {
        return Shared.APP;
    }

    /** Starts another one, in demo mode on a free port, with these settings on top. */
    public static App start(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of("PORT", "0"));
        if (!settings.containsKey("CODEMENTEE_HOME")) environment.put("CODEMENTEE_HOME", freshHome().toString());
        environment.putAll(settings);
        return new App(Codementee.start(Settings.from(environment)));
    }

    /** A folder of its own under {@code target/}. */
    public static Path freshHome() {
        try {
            var homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
            return Files.createTempDirectory(homes, "home-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public URI address() {
        return address;
    }

    /** Somebody who has not signed in. */
    public Client client() {
        return new Client(address, Map.of());
    }

    public Jdbi database() {
        return context.getBean(Jdbi.class);
    }

    /** Starts one, with these settings on top, whose connections to this database go through a proxy. */
    public static App behind(TcpProxy proxy, PostgresAddress database, Map<String, String> settings) {
        var url = "postgresql://" + database.user() + ":" + database.password() + "@127.0.0.1:" + proxy.port() + "/postgres";
        var all = new HashMap<>(settings);
        all.put("DATABASE_URL", url);
        return start(all);
    }

    /** The same database over connections of their own, whose statements take as long as they need. */
    public Jdbi databaseWithoutTimeouts() {
        var where = bean(DatabaseSource.class).locate();
        return Jdbi.create(where.jdbcUrl(), where.user(), where.password());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Instant now() {
        return bean(AppClock.class).instant();
    }

    /** Moves the application's clock forward; work that became due starts at once. */
    public void advance(Duration step) {
        bean(Jobs.class).whilePaused(() -> bean(AppClock.class).advance(step));
    }

    @Override
    public void close() {
        context.close();
    }
}
