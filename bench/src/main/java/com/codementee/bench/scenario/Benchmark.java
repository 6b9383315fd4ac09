package com.codementee.bench;

import java.util.List;

/** One part of the benchmark suite. It starts and stops the processes that it needs. */
interface Benchmark {

    /** @throws BenchmarkException when a response was wrong, so that there is nothing to report */
    List<Table> measure(BenchmarkConfig setup) throws Exception;
}
