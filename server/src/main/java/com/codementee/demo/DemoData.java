package com.codementee.demo;

import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Inserts the demo data into an empty database before the server accepts requests. */
@Component
@DemoOnly
class DemoData implements SmartLifecycle {

    private static final String ADMIN = "admin@codementee.example";

    private final Transactions transactions;
    private final People people;
    private final DemoDataSql script;
    private final DemoBookingRequester bookingRequest;
    private final DemoCommunity community;
    private final DemoSlots slots;
    private boolean running;

    DemoData(
            Transactions transactions,
            People people,
            DemoDataSql script,
            DemoBookingRequester bookingRequest,
            DemoCommunity community,
            DemoSlots slots) {
        this.transactions = transactions;
        this.people = people;
        this.script = script;
        this.bookingRequest = bookingRequest;
        this.community = community;
        this.slots = slots;
    }

    @Override
    public void start() {
        if (people.findByEmail(ADMIN).isEmpty()) insertAll();
        slots.fill();
        running = true;
    }

    private void insertAll() {
        var passwordHash = script.passwordHash();
        transactions.runMaintenance(() -> {
            script.run(passwordHash);
            bookingRequest.create();
            community.create();
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the job scheduler, which the booking request needs, and before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
