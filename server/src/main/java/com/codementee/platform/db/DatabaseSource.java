package com.codementee.platform.db;

import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.platform.postgres.PostgresAddress;
import com.codementee.platform.settings.DatabaseSettings;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The database to use: an external one, or the embedded one, which starts in the background. */
public final class DatabaseSource implements AutoCloseable {

    private final CompletableFuture<Location> location;
    private final CompletableFuture<EmbeddedPostgres> embedded;

    private DatabaseSource(CompletableFuture<Location> location, CompletableFuture<EmbeddedPostgres> embedded) {
        this.location = location;
        this.embedded = embedded;
    }

    /** A database's URL and credentials. */
    public record Location(String jdbcUrl, String user, String password) {

        static Location of(PostgresAddress address) {
            return new Location(address.jdbcUrl(), address.user(), address.password());
        }

        @Override
        public String toString() {
            return "Location[" + user + "]";
        }
    }

    /** Returns the database that the settings name. Starts the embedded server in the background. */
    public static DatabaseSource of(DatabaseSettings settings, Path home) {
        return settings.isEmbedded() ? embedded(home) : external(settings.url());
    }

    /** Like {@link #of}, but uses the embedded server of a running application if there is one. */
    public static DatabaseSource forCommand(DatabaseSettings settings, Path home) {
        if (!settings.isEmbedded()) return external(settings.url());
        return EmbeddedPostgres.running(home).map(DatabaseSource::running).orElseGet(() -> embedded(home));
    }

    /** Starts the embedded server of this home directory in the background. */
    public static DatabaseSource embedded(Path home) {
        var starting = new CompletableFuture<EmbeddedPostgres>();
        Thread.ofPlatform().name("start-postgres").start(() -> {
            try {
                starting.complete(EmbeddedPostgres.start(home));
            } catch (RuntimeException problem) {
                starting.completeExceptionally(problem);
            }
        });
        return new DatabaseSource(starting.thenApply(server -> Location.of(server.address())), starting);
    }

    /** Returns a source for another process's embedded server. Closing this source does not stop the server. */
    public static DatabaseSource running(PostgresAddress address) {
        return new DatabaseSource(CompletableFuture.completedFuture(Location.of(address)), null);
    }

    /**
     * Returns a source for a {@code postgresql://user:password@host:port/name} URL. User and password may be
     * percent-encoded; a query string is passed to the driver.
     */
    public static DatabaseSource external(String url) {
        var uri = URI.create(url);
        var signIn = uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() == -1 ? 5432 : uri.getPort();
        var location = new Location(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                decoded(signIn[0]),
                signIn.length == 2 ? decoded(signIn[1]) : "");
        return new DatabaseSource(CompletableFuture.completedFuture(location), null);
    }

    /**
     * Waits for the database to start and returns its location.
     *
     * @throws DatabaseUnavailableException if it does not start
     */
    public Location locate() {
        try {
            return location.join();
        } catch (CompletionException problem) {
            if (problem.getCause() instanceof DatabaseUnavailableException unavailable) throw unavailable;
            throw problem;
        }
    }

    /** Stops the embedded server, if this process started it. */
    @Override
    public void close() {
        if (embedded == null) return;
        try {
            embedded.join().close();
        } catch (CompletionException _) {
            // the server never started, so there is nothing to stop
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
