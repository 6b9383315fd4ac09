package com.codementee.bench;

import com.codementee.bench.Latencies.Kind;
import java.io.IOException;
import java.util.function.Supplier;

/** What is done over and over. */
interface Work {

    /** @param intended when this should have begun, by {@link System#nanoTime} */
    void once(KeepAlive line, long intended, Latencies seen) throws IOException;

    /** One call each time. */
    static Work of(Kind kind, Supplier<Call> calls) {
        return (line, intended, seen) -> {
            line.send(calls.get());
            seen.record(kind, intended, System.nanoTime());
        };
    }
}
