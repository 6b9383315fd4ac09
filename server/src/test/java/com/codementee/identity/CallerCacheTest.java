package com.codementee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.identity.SessionStore.LivePerson;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CallerCacheTest extends ApiTest {

    @Test
    void aChangeDoesNotBlockOnAReadThatWaitsForAConnection() throws Exception {
        var person = given.freeMentee().id();
        var people = app.bean(CallerCache.class);
        var pool = app.bean(HikariDataSource.class);
        var read = new FutureTask<Optional<LivePerson>>(() -> people.of(person));
        var reader = Thread.ofPlatform().unstarted(read);
        pool.getHikariConfigMXBean().setMaximumPoolSize(1);
        try {
            Await.until("the pool has one connection", () -> {
                pool.getHikariPoolMXBean().softEvictConnections();
                return pool.getHikariPoolMXBean().getTotalConnections() <= 1;
            });

            app.bean(Transactions.class).run(() -> {
                app.bean(com.codementee.people.People.class).publishChange(person);
                reader.start();
                Await.until("the read waits for a connection", () -> reader.getState() == Thread.State.TIMED_WAITING);
            });

            assertThat(read.get()).isPresent();
        } finally {
            pool.getHikariConfigMXBean().setMaximumPoolSize(20);
        }
    }

    @Test
    void anEntryDoesNotKeepAnExpiredSessionLive() {
        var person = given.freeMentee();
        var cache = app.bean(CallerCache.class);
        var session = cache.of(person.id()).orElseThrow().sessionIds().getFirst();
        assertThat(cache.holding(person.id(), session)).isPresent();

        app.advance(Duration.ofDays(30));

        assertThat(cache.holding(person.id(), session)).isEmpty();
    }
}
