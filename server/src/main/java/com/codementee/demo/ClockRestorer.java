package com.codementee.demo;

import com.codementee.platform.db.Stores;
import com.codementee.platform.time.AppClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Sets the clock to where an earlier run left it, before anybody gets to see it. */
class ClockRestorer implements BeanPostProcessor {

    private final ObjectProvider<Jdbi> database;

    ClockRestorer(ObjectProvider<Jdbi> database) {
        this.database = database;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AppClock clock) {
            long micros = Stores.attach(database.getObject(), ClockStore.class).aheadMicros();
            clock.advance(Duration.of(micros, ChronoUnit.MICROS));
        }
        return bean;
    }
}
