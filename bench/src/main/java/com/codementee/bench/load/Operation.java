package com.codementee.bench.load;

import com.codementee.bench.http.HttpConnection;
import com.codementee.bench.http.Request;
import com.codementee.bench.load.LatencyRecorder.Kind;
import java.io.IOException;
import java.util.function.Supplier;

/** An operation that a load run repeats. */
public interface Operation {

    /** @param dueAt when this operation was due, as a value of {@link System#nanoTime} */
    void run(HttpConnection http, long dueAt, LatencyRecorder latencies) throws IOException;

    /** Sends one request each time. */
    static Operation of(Kind kind, Supplier<Request> calls) {
        return (http, dueAt, latencies) -> {
            http.send(calls.get());
            latencies.record(kind, dueAt, System.nanoTime());
        };
    }
}
