package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.db.StoreFactory;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the simulated provider's stores and the jobs that process its refunds and deliver its webhooks. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class RazorpaySandboxConfiguration {

    private static final int MAX_RETRIES = 10;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

    @Bean
    RazorpaySandboxStore razorpaySandboxStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RazorpaySandboxStore.class);
    }

    @Bean
    RazorpayRefundStore razorpayRefundStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RazorpayRefundStore.class);
    }

    @Bean
    OneTimeTask<Void> processSandboxRefund(ObjectProvider<RazorpayRefunds> refunds) {
        return Tasks.oneTime(RazorpayRefunds.JOB).execute((refund, _) -> refunds.getObject().process(refund.getId()));
    }

    @Bean
    OneTimeTask<Void> deliverSandboxWebhook(ObjectProvider<RazorpayWebhooks> webhooks) {
        return Tasks.oneTime(RazorpayWebhooks.JOB)
                .onFailure((done, operations) -> {
                    if (done.getExecution().consecutiveFailures >= MAX_RETRIES) operations.remove();
                    else operations.reschedule(done, done.getTimeDone().plus(RETRY_DELAY));
                })
                .execute((event, _) -> webhooks.getObject().deliver(event.getId()));
    }
}
