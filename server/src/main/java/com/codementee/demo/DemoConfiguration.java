package com.codementee.demo;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.time.InitialClockOffset;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Creates the demo's stores, its jobs and the initial offset of its clock, and protects the sandbox's pages. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    @Bean
    ClockStore clockStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ClockStore.class);
    }

    /** Starts the clock with the offset of the last run. */
    @Bean
    InitialClockOffset initialClockOffset(ClockStore store) {
        return store::offset;
    }

    @Bean
    WebMvcConfigurer sandboxProtection(SandboxAccess access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(access).addPathPatterns("/__sandbox", "/__sandbox/**");
            }
        };
    }

    @Bean
    DemoSlotStore demoSlotStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, DemoSlotStore.class);
    }

    @Bean
    OneTimeTask<Void> fillDemoSlots(ObjectProvider<DemoSlots> slots) {
        return Tasks.oneTime("demo-slots-now").execute((_, _) -> slots.getObject().fill());
    }

    @Bean
    RecurringTask<Void> fillDemoSlotsRegularly(ObjectProvider<DemoSlots> slots) {
        return Tasks.recurring("demo-slots", FixedDelay.ofMinutes(1)).execute((_, _) -> slots.getObject().fill());
    }
}
