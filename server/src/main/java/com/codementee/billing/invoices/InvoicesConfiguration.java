package com.codementee.billing.invoices;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of invoices and declares their job. */
@Configuration(proxyBeanMethods = false)
class InvoicesConfiguration {

    @Bean
    InvoiceStore invoiceStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, InvoiceStore.class);
    }

    /** Issues the documents of an order from before invoices existed. A migration schedules it for each of them. */
    @Bean
    OneTimeTask<Void> issueInvoice(InvoiceIssuer issuer, Transactions transactions) {
        return Tasks.oneTime("issue-invoice")
                .onFailure(RetryBackOff.upTo(Duration.ofHours(1)))
                .execute((job, _) -> {
                    var orderId = UUID.fromString(job.getId());
                    transactions.run(() -> issuer.issueMissing(orderId));
                });
    }
}
