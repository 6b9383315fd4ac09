package com.codementee.billing;

import com.codementee.Settings;
import com.codementee.platform.db.Stores;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires billing: its stores, its account at the provider and its jobs. */
@Configuration(proxyBeanMethods = false)
class BillingModule {

    /** How long an event that was dealt with stays: as long as the provider pays back. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(180);

    @Bean
    PlanStore planStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PlanStore.class);
    }

    @Bean
    UnitStore unitStore(Jdbi jdbi) {
        return Stores.attach(jdbi, UnitStore.class);
    }

    @Bean
    AdjustmentStore adjustmentStore(Jdbi jdbi) {
        return Stores.attach(jdbi, AdjustmentStore.class);
    }

    @Bean
    OrderStore orderStore(Jdbi jdbi) {
        return Stores.attach(jdbi, OrderStore.class);
    }

    @Bean
    MembershipStore membershipStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MembershipStore.class);
    }

    @Bean
    PaymentEventStore paymentEventStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PaymentEventStore.class);
    }

    /** The configured account, or in demo mode one at the sandbox that this very server answers for. */
    @Bean
    RazorpayAccount razorpayAccount(Settings settings, Environment environment) {
        var real = settings.razorpay();
        if (real != null) {
            return new RazorpayAccount("razorpay", real.keyId(), real.keySecret(), real.webhookSecrets(), real::baseUrl);
        }
        var keys = SandboxKeys.in(settings.home());
        return new RazorpayAccount(
                "sandbox", keys.keyId(), keys.keySecret(), List.of(keys.webhookSecret()),
                () -> settings.localUrl(environment.getProperty("local.server.port", Integer.toString(settings.port())))
                        + "/__sandbox/razorpay/v1");
    }

    @Bean
    PaymentGateway paymentGateway(RazorpayAccount account) {
        return new RazorpayGateway(new RazorpayHttp(account));
    }

    @Bean
    OneTimeTask<Void> handlePaymentEvent(PaymentEvents events) {
        return Tasks.oneTime(PaymentEvents.JOB)
                .onFailure(Retries.upTo(Duration.ofMinutes(15)))
                .execute((event, _) -> events.handle(event.getId()));
    }

    @Bean
    RecurringTask<Void> forgetOldPaymentEvents(PaymentEventStore store, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-old-payment-events"), FixedDelay.ofHours(6))
                .execute((_, _) -> store.forget(clock.instant().minus(EVENTS_KEPT)));
    }
}
