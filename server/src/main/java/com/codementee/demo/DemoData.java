package com.codementee.demo;

import com.codementee.bookings.BookingOutcome;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty database with people to look around as, once, before the first request. */
@Component
@DemoOnly
class DemoData implements SmartLifecycle {

    static final String PASSWORD = "codementee-demo";

    private static final String ADMIN = "admin@codementee.example";
    private static final String PRIYA = "priya@codementee.example";

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final People people;
    private final PasswordHasher passwords;
    private final BookingRequests bookings;
    private final DemoSlots slots;
    private final InstantSource clock;
    private final ServerSettings server;
    private final ZoneId zone;
    private boolean running;

    DemoData(
            Jdbi jdbi, Transactions transactions, People people, PasswordHasher passwords, BookingRequests bookings, DemoSlots slots,
            InstantSource clock, ServerSettings server, ZoneId zone) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.people = people;
        this.passwords = passwords;
        this.bookings = bookings;
        this.slots = slots;
        this.clock = clock;
        this.server = server;
        this.zone = zone;
    }

    @Override
    public void start() {
        if (people.byEmail(ADMIN).isEmpty()) fill(passwords.hash(new RawPassword(PASSWORD)));
        slots.topUp();
        running = true;
    }

    private void fill(String passwordHash) {
        transactions.runMaintenance(() -> {
            jdbi.useHandle(sql -> {
                set(sql, "demo.now", clock.instant().toString());
                set(sql, "demo.zone", zone.getId());
                set(sql, "demo.password_hash", passwordHash);
                set(sql, "demo.rooms", rooms());
                run(sql, script());
            });
            requestForPriya();
        });
    }

    /** Where the meeting rooms are: on this server, unless nobody can know its port yet. */
    private String rooms() {
        if (server.publicUrl() != null) return server.publicUrl() + MeetController.ROOMS;
        return server.port() == 0 ? "https://meet.codementee.example/" : server.localUrl() + MeetController.ROOMS;
    }

    /** A setting that lasts as long as the transaction. */
    private static void set(Handle sql, String name, String value) {
        sql.createQuery("SELECT set_config(:name, :value, true)").bind("name", name).bind("value", value).mapTo(String.class).one();
    }

    /** All statements of the script at once, as the server reads them. */
    private static void run(Handle sql, String script) {
        try (var statement = sql.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException problem) {
            throw new IllegalStateException("Demo data do not fit", problem);
        }
    }

    /** A request that waits for an admin, with all that belongs to one. */
    private void requestForPriya() {
        var priya = people.byEmail(PRIYA).orElseThrow().id();
        var order = jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM plan_order WHERE person_id = :priya")
                .bind("priya", priya)
                .mapTo(UUID.class)
                .one());
        var google = jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM company WHERE name = 'Google'")
                .mapTo(UUID.class)
                .one());
        var evenings = jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT id FROM time_slot WHERE interview_types = ARRAY['system_design'] AND status = 'available' ORDER BY starts_at")
                .mapTo(UUID.class)
                .list());
        var outcome = bookings.bookFor(order, priya, new NewBooking(
                google,
                InterviewType.SYSTEM_DESIGN,
                ExperienceLevel.STAFF_PLUS,
                "l6",
                List.of("Caching", "Sharding & Replication"),
                "I would like to design a feed and be asked about its failures.",
                evenings));
        if (outcome instanceof BookingOutcome.Refused refused) throw new IllegalStateException("Demo data do not fit: " + refused);
    }

    private static String script() {
        try {
            return new ClassPathResource("sandbox/demo-data.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the jobs, which a request needs, and before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
