package com.codementee.bench;

import com.codementee.bench.LatencyRecorder.Kind;
import java.io.IOException;
import java.util.function.Supplier;

/** An operation that a load repeats. */
interface Operation {

    /** @param intended when this operation was due, by {@link System#nanoTime} */
    void once(HttpConnection http, long intended, LatencyRecorder latencies) throws IOException;

    /** Sends one request each time. */
    static Operation of(Kind kind, Supplier<Request> calls) {
        return (http, intended, latencies) -> {
            http.send(calls.get());
            latencies.record(kind, intended, System.nanoTime());
        };
    }
}
