package com.codementee.bench.browser;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with an empty cache, controlled through the DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    /** A page counts as loaded when the network has been idle this long. */
    private static final Duration QUIET = Duration.ofMillis(1_500);

    private final ChildProcess child;
    private final int port;
    private final WebSocket socket;
    private final Messages messages;
    private int last;

    private Chromium(ChildProcess child, int port, WebSocket socket, Messages messages) {
        this.child = child;
        this.port = port;
        this.socket = socket;
        this.messages = messages;
    }

    /** The number of responses in a page load and their size on the wire, including headers. */
    public record Loaded(int responses, long bytes) {}

    public static Optional<Path> program() {
        return List.of("chromium", "chromium-browser", "google-chrome").stream()
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(BenchmarkConfig config, Path program) throws IOException, InterruptedException {
        var profile = config.scratch("homes").resolve("chromium-" + System.nanoTime());
        Files.createDirectories(profile);
        var child = ChildProcess.start(
                config.scratch("logs").resolve("chromium.log"), Map.of("HOME", profile.toString()), List.of(
                program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + profile,
                "about:blank"));
        try {
            var messages = new Messages();
            var page = page(child, profile);
            var socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, messages).join();
            var browser = new Chromium(child, page.getPort(), socket, messages);
            browser.ask("Network.enable", "{}");
            browser.ask("Page.enable", "{}");
            browser.ask("Network.setCacheDisabled", "{\"cacheDisabled\":true}");
            return browser;
        } catch (IOException | RuntimeException problem) {
            child.close();
            throw problem;
        }
    }

    /** Returns the port of the DevTools protocol, for other programs. */
    int port() {
        return port;
    }

    /** Signs in as one of the demo people. */
    public void signIn(String site, String who) throws InterruptedException {
        load(site + "/login");
        run("""
            fetch('/api/auth/login', {method: 'POST', headers: {'Content-Type': 'application/json'},
              body: JSON.stringify({email: '%s@codementee.example', password: '%s'})}).then(answer => { if (!answer.ok) throw answer.status })"""
                .formatted(who, SeededUsers.PASSWORD));
    }

    /** Opens a URL and counts responses until the network is idle. */
    public Loaded load(String address) throws InterruptedException {
        messages.received.clear();
        ask("Page.navigate", "{\"url\":\"" + address + "\"}");
        int responses = 0;
        long bytes = 0;
        for (JsonNode event = next(MAX_WAIT); event != null; event = next(responses == 0 ? MAX_WAIT : QUIET)) {
            if (!event.path("method").asString("").equals("Network.loadingFinished")) continue;
            responses++;
            bytes += event.at("/params/encodedDataLength").asLong(0);
        }
        return new Loaded(responses, bytes);
    }

    /** Runs a script in the page and waits for its promise. */
    void run(String script) throws InterruptedException {
        ask("Runtime.evaluate", JSON.writeValueAsString(Map.of("expression", script, "awaitPromise", true)));
    }

    @Override
    public void close() {
        socket.abort();
        child.close();
    }

    private void ask(String method, String parameters) throws InterruptedException {
        int id = ++last;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true).join();
        while (true) {
            var answer = next(MAX_WAIT);
            if (answer == null) throw new BenchmarkException("The browser does not respond to " + method);
            if (answer.path("id").asInt(0) != id) continue;
            if (answer.has("error") || answer.at("/result").has("exceptionDetails")) {
                throw new BenchmarkException(method + ": " + answer);
            }
            return;
        }
    }

    private JsonNode next(Duration wait) throws InterruptedException {
        return messages.received.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the URL of the page's WebSocket. Chromium writes its port to a file and lists its pages over HTTP. */
    private static URI page(ChildProcess child, Path profile) throws IOException {
        var file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + MAX_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            child.requireAlive();
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                int port = Integer.parseInt(Files.readAllLines(file).getFirst());
                for (var target : HttpConnection.sendOnce(port, Request.get("/json/list", null)).json()) {
                    if (target.get("type").asString().equals("page")) {
                        return URI.create(target.get("webSocketDebuggerUrl").asString()
                                .replace("localhost", "127.0.0.1:" + port));
                    }
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new BenchmarkException("The browser did not start");
    }

    /** Joins the fragments of WebSocket messages. */
    private static final class Messages implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                received.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
