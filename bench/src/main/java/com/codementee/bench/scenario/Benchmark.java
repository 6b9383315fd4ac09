package com.codementee.bench.scenario;

import com.codementee.bench.config.BenchmarkConfig;
import com.codementee.bench.config.BenchmarkException;
import com.codementee.bench.report.Table;
import java.util.List;

/** One part of the benchmark suite. It starts and stops the processes that it needs. */
public interface Benchmark {

    /** @throws BenchmarkException if a response was wrong, so there is nothing to report */
    List<Table> measure(BenchmarkConfig config) throws Exception;
}
