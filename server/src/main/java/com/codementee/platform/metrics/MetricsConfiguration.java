package com.codementee.platform.metrics;

import com.codementee.platform.db.DatabaseProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the registry, and binds the metrics of the JVM and the database. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean(destroyMethod = "close")
    JvmGcMetrics gcMetrics() {
        return new JvmGcMetrics();
    }

    @Bean
    MeterBinder processMetrics(DatabaseProbe database, @Value("${codementee.version}") String version) {
        return registry -> {
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
            Gauge.builder("codementee.info", () -> 1).description("The running version").tag("version", version)
                    .register(registry);
            Gauge.builder("codementee.database.up", database, probe -> probe.isUp() ? 1 : 0)
                    .description("Whether the database answers").register(registry);
        };
    }

    /** Binds what other modules declare, and what Spring Boot declares for the connection pool. */
    @Bean
    MetricsBinding metricsBinding(PrometheusMeterRegistry registry, ObjectProvider<MeterBinder> binders) {
        binders.forEach(binder -> binder.bindTo(registry));
        return new MetricsBinding();
    }

    /** A bean whose creation binds the metrics. */
    static final class MetricsBinding {}
}
