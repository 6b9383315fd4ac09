package com.codementee.bench.drill;

import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * People who write to the server continuously. Each writes rising numbers into their own profile, so a number that was
 * acknowledged and is not there later shows a lost write.
 */
final class DurabilityWorkload implements AutoCloseable {

    private static final int PEOPLE = 8;
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** All come from one address, which the server refuses for a while after more than ten errors a second. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(1);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"target_role\":\"Engineer (\\d+)\"");

    private final IntSupplier port;
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong lastSuccess = new AtomicLong();
    private volatile boolean stopped;

    /** One person, and the highest number whose write was acknowledged. */
    private static final class Writer {
        private final String token;
        private volatile long acknowledged;
        private Thread thread;

        Writer(String token) {
            this.token = token;
        }
    }

    /** What happened since the last call of {@link #reset}. */
    record Outcome(long refused, Duration slowest) {}

    private DurabilityWorkload(IntSupplier port) {
        this.port = port;
    }

    /** @param port the server's port, which changes when it starts again */
    static DurabilityWorkload start(IntSupplier port) throws IOException {
        var load = new DurabilityWorkload(port);
        for (int i = 0; i < PEOPLE; i++) {
            load.writers.add(new Writer(load.register("drill-" + i)));
            LockSupport.parkNanos(Drill.REGISTRATION_INTERVAL.toNanos());
        }
        for (var writer : load.writers) {
            writer.thread = Thread.ofPlatform().daemon().name("drill").start(() -> load.write(writer));
        }
        load.awaitSuccess(System.nanoTime());
        return load;
    }

    private String register(String name) throws IOException {
        var body = "{\"name\":\"Drill\",\"email\":\"" + name + "-" + System.nanoTime()
                + "@people.example\",\"password\":\"correct horse battery\"}";
        var response = HttpConnection.sendOnce(
                port.getAsInt(), Request.post("/api/auth/register-free", null, body, 201));
        return found(TOKEN, response);
    }

    private void write(Writer writer) {
        for (long number = 1; !stopped; number++) {
            long begun = System.nanoTime();
            boolean accepted = accepted(writer, number);
            slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            if (accepted) {
                writer.acknowledged = number;
                lastSuccess.set(System.nanoTime());
            } else {
                refused.incrementAndGet();
            }
            LockSupport.parkNanos((accepted ? PAUSE : PAUSE_AFTER_REFUSAL).toNanos());
        }
    }

    private boolean accepted(Writer writer, long number) {
        var body = "{\"target_role\":\"Engineer " + number + "\"}";
        try (var http = new HttpConnection(port.getAsInt())) {
            return http.exchange(Request.patch("/api/auth/me", writer.token, body)).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    void reset() {
        refused.set(0);
        slowest.set(0);
    }

    Outcome outcome() {
        return new Outcome(refused.get(), Duration.ofNanos(slowest.get()));
    }

    /** Waits for a write that was acknowledged after this instant of {@code System.nanoTime()}. */
    Duration awaitSuccess(long since) {
        long deadline = since + Duration.ofMinutes(3).toNanos();
        while (lastSuccess.get() <= since) {
            if (System.nanoTime() > deadline) throw new BenchmarkException("No write succeeded for three minutes");
            LockSupport.parkNanos(1_000_000);
        }
        return Duration.ofNanos(lastSuccess.get() - since);
    }

    /** Returns each person's highest number acknowledged so far. */
    List<Long> acknowledged() {
        return writers.stream().map(writer -> writer.acknowledged).toList();
    }

    /** Returns how many people's profiles are behind these numbers. */
    long behind(List<Long> numbers) throws IOException {
        long behind = 0;
        for (int i = 0; i < writers.size(); i++) {
            var me = profile(writers.get(i));
            if (Long.parseLong(found(NUMBER, me)) < numbers.get(i)) behind++;
        }
        return behind;
    }

    /** The writer's own requests may have used up the rate limit of this second. */
    private Response profile(Writer writer) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (var http = new HttpConnection(port.getAsInt())) {
                var response = http.exchange(Request.get("/api/auth/me", writer.token));
                if (response.status() == 200 || attempt == 50) return response;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String found(Pattern pattern, Response response) {
        var hit = pattern.matcher(response.text());
        if (!hit.find()) throw new BenchmarkException("Unexpected response: " + response.text());
        return hit.group(1);
    }

    /** Stops writing. Nothing is under way when this returns. */
    @Override
    public void close() {
        stopped = true;
        for (var writer : writers) {
            try {
                writer.thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
