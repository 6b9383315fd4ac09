package com.codementee.bench.yardstick;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.load.InterleavedTrials;
import com.codementee.bench.process.ChildProcess;
import com.codementee.bench.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The FastAPI server of {@code bench/fastapi}, the stack that the product replaces, with one worker per core. */
public final class FastApi implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path GUNICORN = Path.of("/usr/bin/gunicorn");
    private static final Request PROBE = Request.get("/api/companies", null);
    private static final Duration MAX_START = Duration.ofSeconds(30);

    private final ChildProcess child;
    private final int port;

    private FastApi(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    public static boolean isInstalled() throws IOException {
        if (!Files.isExecutable(PYTHON) || !Files.isExecutable(GUNICORN)) return false;
        return new ProcessBuilder(PYTHON.toString(), "-c", "import fastapi, uvicorn, uvloop, httptools, asyncpg, jwt")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join()
                        .exitValue() == 0;
    }

    /**
     * Starts the server with the product's database and JWT key.
     *
     * @param mail the HTML and text of the mails that it stores
     */
    public static FastApi start(BenchmarkConfig config, ServerProcess product, Map<String, String> mail)
            throws IOException {
        int port = ServerProcess.freePort();
        int workers = Runtime.getRuntime().availableProcessors();
        var environment = Map.of(
                "POOL_SIZE", Integer.toString(Math.max(2, InterleavedTrials.CONNECTIONS / workers)),
                "JWT_SECRET", ServerProcess.SECRET,
                "PYTHONDONTWRITEBYTECODE", "1",
                "MAIL_HTML", mail.get("html"),
                "MAIL_TEXT", mail.get("text"),
                "DATABASE_URL", "postgresql://codementee:" + product.databasePassword() + "@127.0.0.1:"
                        + product.databasePort() + "/postgres");
        var child = ChildProcess.start(config.scratch("logs").resolve("fastapi.log"), environment, List.of(
                GUNICORN.toString(), "--chdir", config.checkout().resolve("bench/fastapi").toString(),
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

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    private static void awaitAnswer(ChildProcess child, int port) throws IOException {
        long deadline = System.nanoTime() + MAX_START.toNanos();
        while (System.nanoTime() < deadline) {
            child.requireAlive();
            try (var http = new HttpConnection(port)) {
                http.send(PROBE);
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new BenchmarkException("The FastAPI server did not respond");
    }
}
