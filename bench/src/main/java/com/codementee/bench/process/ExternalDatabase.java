package com.codementee.bench.process;

import com.codementee.bench.config.BenchmarkConfig;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A PostgreSQL outside the server's process, for measuring starts with {@code DATABASE_URL}. It uses the product's
 * embedded PostgreSQL, loaded by reflection from the built server, because there is no Maven artifact to compile
 * against.
 */
public final class ExternalDatabase implements AutoCloseable {

    private final AutoCloseable postgres;
    private final String url;

    private ExternalDatabase(AutoCloseable postgres, String url) {
        this.postgres = postgres;
        this.url = url;
    }

    public static ExternalDatabase start(BenchmarkConfig config, Path home)
            throws IOException, ReflectiveOperationException {
        var embedded = classes(config).loadClass("com.codementee.platform.postgres.EmbeddedPostgres");
        var postgres = embedded.getMethod("start", Path.class).invoke(null, home);
        var address = embedded.getMethod("address").invoke(postgres);
        var url = "postgresql://" + part(address, "user") + ":" + part(address, "password") + "@127.0.0.1:"
                + part(address, "port") + "/postgres";
        var database = new ExternalDatabase((AutoCloseable) postgres, url);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "outside-database"));
        return database;
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Stays open until this process ends. */
    @SuppressWarnings("resource")
    private static ClassLoader classes(BenchmarkConfig config) throws IOException {
        try (var libraries = Files.list(config.app().resolve("lib"))) {
            return new URLClassLoader(Stream.concat(Stream.of(config.app().resolve("codementee.jar")), libraries)
                    .map(ExternalDatabase::url)
                    .toArray(URL[]::new));
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object part(Object address, String name) throws ReflectiveOperationException {
        return address.getClass().getMethod(name).invoke(address);
    }
}
