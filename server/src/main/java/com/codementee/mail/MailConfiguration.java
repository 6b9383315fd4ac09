package com.codementee.mail;

import com.codementee.billing.invoices.DocumentFile;
import com.codementee.billing.invoices.Invoices;
import com.codementee.mail.MimeMessageFactory.AttachedFiles;
import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.PurgeJob;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.metrics.StateMetric;
import com.codementee.platform.settings.MailSettings;
import com.codementee.platform.settings.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Creates the outbox, its jobs and the SMTP mailer. Demo mode supplies a different mailer. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    StateMetric unsentMails() {
        return StateMetric.number("codementee.outbox.unsent", "Mails that wait to be sent", """
                SELECT count(*) FROM outbox_mail WHERE sent_at IS NULL AND failed_at IS NULL
                """);
    }

    @Bean
    StateMetric outboxAge() {
        return StateMetric.number("codementee.outbox.age.seconds", "The age of the oldest mail that waits", """
                SELECT coalesce(extract(epoch FROM :now - min(created_at)), 0) FROM outbox_mail
                 WHERE sent_at IS NULL AND failed_at IS NULL
                """);
    }

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    @Bean
    OutboxStore outboxStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, OutboxStore.class);
    }

    @Bean
    MailDataStore mailDataStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MailDataStore.class);
    }

    @Bean
    AttachedFiles attachedFiles(Invoices invoices) {
        return documents -> {
            if (documents.month() != null) return requireMonth(invoices, YearMonth.from(documents.month()));
            if (documents.invoiceOf() == null) return List.of();
            return invoices.findPdf(documents.invoiceOf()).stream().toList();
        };
    }

    /** @throws IllegalStateException if the documents, which the text says are attached, are too large after all */
    private static List<DocumentFile> requireMonth(Invoices invoices, YearMonth month) {
        var files = invoices.renderMonthForMail(month);
        if (files.isEmpty()) throw new IllegalStateException("The documents of " + month + " are too large for a mail");
        return files;
    }

    @Bean
    CustomTask<Void> sendMail(ObjectProvider<OutboxDelivery> delivery) {
        return Tasks.custom("send-mail", Void.class)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((cause, _) -> delivery.getObject().attempt(cause.getId()));
    }

    @Bean
    RecurringTask<Void> deleteOldMail(OutboxStore store, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("forget-old-mail", retention.mails(), store::deleteFinishedBefore);
    }

    @Bean
    @Conditional(SmtpConfigured.class)
    Mailer smtpMailer(MailSettings settings) {
        return new SmtpMailer(settings.smtpUrl());
    }

    /** Matches if an SMTP server is configured, which production requires and demo mode refuses. */
    static final class SmtpConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getBeanFactory().getBean("mailSettings", MailSettings.class).smtpUrl() != null;
        }
    }
}
