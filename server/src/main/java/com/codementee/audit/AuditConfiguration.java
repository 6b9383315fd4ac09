package com.codementee.audit;

import com.codementee.platform.db.StoreFactory;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates this module's stores and scheduled jobs. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditStore auditStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, AuditStore.class);
    }

    @Bean
    SealStore sealStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, SealStore.class);
    }

    @Bean
    RecurringTask<Void> sealAuditLog(AuditSealer sealer) {
        return Tasks.recurring(TaskDescriptor.of("seal-audit-log"), FixedDelay.ofMinutes(1))
                .execute((_, _) -> sealer.seal());
    }

    @Bean
    RecurringTask<Void> verifyAuditLog(AuditVerifier verifier) {
        return Tasks.recurring(TaskDescriptor.of("verify-audit-log"), FixedDelay.ofHours(1))
                .execute((_, _) -> verifier.verify());
    }
}
