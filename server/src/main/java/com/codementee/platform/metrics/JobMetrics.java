package com.codementee.platform.metrics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Prometheus whether jobs start in time and succeed. */
@Configuration(proxyBeanMethods = false)
class JobMetrics {

    @Bean
    StateMetric dueJobs() {
        return StateMetric.number("codementee.jobs.due", "Jobs that are due and have not started", """
                SELECT count(*) FROM scheduled_tasks WHERE execution_time <= :now AND NOT picked
                """);
    }

    @Bean
    StateMetric jobDelay() {
        return StateMetric.number("codementee.jobs.delay.seconds", "How long the oldest due job has been waiting", """
                SELECT coalesce(extract(epoch FROM :now - min(execution_time)), 0) FROM scheduled_tasks
                 WHERE execution_time <= :now AND NOT picked
                """);
    }

    /** A failed job is due again within an hour. */
    @Bean
    StateMetric failingJobs() {
        return StateMetric.number("codementee.jobs.failing", "Jobs that failed and will be tried again", """
                SELECT count(*) FROM scheduled_tasks
                 WHERE execution_time < CAST(:now AS timestamptz) + interval '1 hour' AND consecutive_failures > 0
                """);
    }
}
