package com.codementee.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads all {@link StateMetric}s, at most once every five seconds. While the database does not answer, they are
 * absent rather than stale.
 */
@Component
class StateMetricsReader {

    private static final Logger log = LoggerFactory.getLogger(StateMetricsReader.class);
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    private final Jdbi database;
    private final InstantSource clock;
    private final Map<StateMetric, MultiGauge> gauges = new LinkedHashMap<>();
    private long readAt = System.nanoTime() - MAX_AGE.toNanos();

    StateMetricsReader(
            Jdbi database, InstantSource clock, MeterRegistry registry, ObjectProvider<StateMetric> metrics) {
        this.database = database;
        this.clock = clock;
        metrics.forEach(metric -> gauges.put(metric,
                MultiGauge.builder(metric.name()).description(metric.description()).register(registry)));
    }

    synchronized void refresh() {
        if (System.nanoTime() - readAt < MAX_AGE.toNanos()) return;
        try (var handle = database.open()) {
            gauges.forEach((metric, gauge) -> gauge.register(read(handle, metric), true));
        } catch (JdbiException problem) {
            log.warn("The figures of /metrics could not be read: {}", problem.getMessage());
            gauges.values().forEach(gauge -> gauge.register(List.of(), true));
        }
        readAt = System.nanoTime();
    }

    private List<Row<?>> read(Handle handle, StateMetric metric) {
        try (var query = handle.createQuery(metric.sql())) {
            if (metric.sql().contains(":now")) query.bind("now", clock.instant());
            return query.<Row<?>>map((row, _) -> row(metric, row)).list();
        }
    }

    private static Row<?> row(StateMetric metric, ResultSet row) throws SQLException {
        return metric.label() == null
                ? Row.of(Tags.empty(), row.getDouble(1))
                : Row.of(Tags.of(metric.label(), row.getString(1)), row.getDouble(2));
    }
}
