package com.codementee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The kind of server that the product replaces, from {@code bench/fastapi}, with Debian's libraries and a worker per core. */
final class FastApi implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path GUNICORN = Path.of("/usr/bin/gunicorn");
    private static final Call PROBE = Call.get("/api/companies", null);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Child child;
    private final int port;

    private FastApi(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static boolean isThere() throws IOException {
        if (!Files.isExecutable(PYTHON) || !Files.isExecutable(GUNICORN)) return false;
        return new ProcessBuilder(PYTHON.toString(), "-c", "import fastapi, uvicorn, uvloop, httptools, asyncpg, jwt")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join().exitValue() == 0;
    }

    /** Starts it on the product's database and its key for tokens. @param mail the html and text of the mails that it writes */
    static FastApi start(Setup setup, Product product, Map<String, String> mail) throws IOException {
        int port = Product.freePort();
        int workers = Runtime.getRuntime().availableProcessors();
        var environment = Map.of(
                "POOL_SIZE", Integer.toString(Math.max(2, Rates.CONNECTIONS / workers)),
                "JWT_SECRET", Product.SECRET,
                "PYTHONDONTWRITEBYTECODE", "1",
                "MAIL_HTML", mail.get("html"),
                "MAIL_TEXT", mail.get("text"),
                "DATABASE_URL", "postgresql://codementee:" + product.databasePassword() + "@127.0.0.1:" + product.databasePort() + "/postgres");
        var child = Child.start(setup.scratch("logs").resolve("fastapi.log"), environment, List.of(
                GUNICORN.toString(), "--chdir", setup.checkout().resolve("bench/fastapi").toString(),
                "-k", "uvicorn.workers.UvicornWorker", "-w", Integer.toString(workers),
                "-b", "127.0.0.1:" + port, "--log-level", "warning", "app:app"));
        try {
            awaitAnswer(child, port);
            return new FastApi(child, port);
        } catch (IOException | RuntimeException problem) {
            child.close();
            throw problem;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    private static void awaitAnswer(Child child, int port) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            child.requireAlive();
            try (var line = new KeepAlive(port)) {
                line.send(PROBE);
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new Failed("The FastAPI server did not answer");
    }
}
