package com.codementee.support;

import com.codementee.Codementee;
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
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running application with its own home directory and database. It stops with the JVM if no test closes it earlier.
 */
public final class TestApp implements AutoCloseable {

    private static final class SharedHolder {
        private static final TestApp APP = start(Map.of(
                "RATE_LIMITS", "off",
                "CORS_ORIGINS", "https://app.example",
                "ACCOUNTANT_EMAIL", "accountant@books.example",
                "CODEMENTEE_WEB", "src/test/resources/web"));
    }

    private final ConfigurableApplicationContext context;
    private final URI address;

    private TestApp(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Returns the application that all API tests of this JVM share: no rate limits, and a web app of a few lines. */
    public static TestApp shared() {
        return SharedHolder.APP;
    }

    /** Starts another application in demo mode on a free port. The given settings override the defaults. */
    public static TestApp start(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of("PORT", "0"));
        if (!settings.containsKey("CODEMENTEE_HOME")) environment.put("CODEMENTEE_HOME", newHome().toString());
        environment.putAll(settings);
        return new TestApp(Codementee.start(Settings.from(environment)));
    }

    /** Creates an empty directory under {@code target/}. */
    public static Path newHome() {
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

    /** Returns a client without an access token. */
    public ApiClient client() {
        return new ApiClient(address, Map.of());
    }

    public Jdbi database() {
        return context.getBean(Jdbi.class);
    }

    /** Starts an application that connects to the database through a proxy. */
    public static TestApp startBehind(TcpProxy proxy, PostgresAddress database, Map<String, String> settings) {
        var url = "postgresql://" + database.user() + ":" + database.password() + "@127.0.0.1:" + proxy.port()
                + "/postgres";
        var all = new HashMap<>(settings);
        all.put("DATABASE_URL", url);
        return start(all);
    }

    /** Returns the same database over separate connections that have no statement timeout. */
    public Jdbi databaseWithoutTimeouts() {
        var where = bean(DatabaseSource.class).locate();
        return Jdbi.create(where.jdbcUrl(), where.user(), where.password());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns all beans of a type. */
    public <T> List<T> beansOf(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public Instant now() {
        return bean(AppClock.class).instant();
    }

    /** Moves the application's clock forward. Jobs that became due start immediately. */
    public void advance(Duration step) {
        bean(Jobs.class).whilePaused(() -> bean(AppClock.class).advance(step));
    }

    @Override
    public void close() {
        context.close();
    }
}
