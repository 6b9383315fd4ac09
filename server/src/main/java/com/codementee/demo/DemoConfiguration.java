package com.codementee.demo;

import com.codementee.platform.db.Stores;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the demo's stand-ins. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    @Bean
    static ClockRestorer clockKept(ObjectProvider<Jdbi> database) {
        return new ClockRestorer(database);
    }

    @Bean
    ClockStore clockStore(Jdbi jdbi) {
        return Stores.attach(jdbi, ClockStore.class);
    }

    @Bean
    DemoSlotStore demoSlotStore(Jdbi jdbi) {
        return Stores.attach(jdbi, DemoSlotStore.class);
    }

    @Bean
    OneTimeTask<Void> topUpDemoSlots(ObjectProvider<DemoSlots> slots) {
        return Tasks.oneTime("demo-slots-now").execute((_, _) -> slots.getObject().topUp());
    }

    @Bean
    RecurringTask<Void> keepDemoSlots(ObjectProvider<DemoSlots> slots) {
        return Tasks.recurring("demo-slots", FixedDelay.ofMinutes(1)).execute((_, _) -> slots.getObject().topUp());
    }
}
