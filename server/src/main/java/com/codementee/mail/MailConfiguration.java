package com.codementee.mail;

import com.codementee.platform.db.Stores;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.settings.MailSettings;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Wires mail. Demo mode brings a mailer of its own. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** How long a mail that was sent or given up stays, for whoever looks into a complaint. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    OutboxStore outboxStore(Jdbi jdbi) {
        return Stores.attach(jdbi, OutboxStore.class);
    }

    @Bean
    MailDataStore factStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MailDataStore.class);
    }

    @Bean
    CustomTask<Void> postMail(ObjectProvider<OutboxDelivery> sendMail) {
        return Tasks.custom("send-mail", Void.class)
                .onFailure(RetryBackOff.upTo(LONGEST_RETRY))
                .execute((cause, _) -> sendMail.getObject().attempt(cause.getId()));
    }

    @Bean
    RecurringTask<Void> forgetOldMail(OutboxStore store, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-old-mail"), FixedDelay.ofHours(6))
                .execute((_, _) -> store.forget(clock.instant().minus(KEPT)));
    }

    @Bean
    @Conditional(WithSmtp.class)
    Mailer smtpMailer(MailSettings settings) {
        return new SmtpMailer(settings.smtpUrl());
    }

    /** Whether a real provider is set, which production insists on and demo mode refuses. */
    static final class WithSmtp implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getBeanFactory().getBean("mailSettings", MailSettings.class).smtpUrl() != null;
        }
    }
}
