package com.codementee.demo;

import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.settings.DatabaseSettings;
import com.codementee.platform.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Runs the scripts in {@code sandbox/} that insert the demo's people, orders and mocks: {@code demo-people.sql}, with
 * {@code DEMO_DATA=large} {@code large-demo-data.sql}, and {@code demo-history.sql}.
 */
@Component
@DemoOnly
class DemoDataSql {

    /** The password of every demo account. */
    static final String PASSWORD = "codementee-demo";

    private final Jdbi jdbi;
    private final PasswordHasher passwords;
    private final InstantSource clock;
    private final ServerSettings server;
    private final DatabaseSettings database;
    private final ZoneId zone;

    DemoDataSql(
            Jdbi jdbi, PasswordHasher passwords, InstantSource clock, ServerSettings server,
            DatabaseSettings database, ZoneId zone) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.clock = clock;
        this.server = server;
        this.database = database;
        this.zone = zone;
    }

    /** Hashes the password. Call it outside the transaction, because it is slow. */
    String passwordHash() {
        return passwords.hash(new RawPassword(PASSWORD));
    }

    /** Runs the scripts in the current transaction. */
    void run(String passwordHash) {
        jdbi.useHandle(handle -> {
            setParameter(handle, "demo.now", clock.instant().toString());
            setParameter(handle, "demo.zone", zone.getId());
            setParameter(handle, "demo.password_hash", passwordHash);
            setParameter(handle, "demo.rooms", meetingRoomUrl());
            execute(handle, script("demo-people"));
            if (database.largeDemoData()) execute(handle, script("large-demo-data"));
            execute(handle, script("demo-history"));
        });
    }

    /** Returns the URL prefix of meeting links: this server's, unless its port is unknown until it listens. */
    private String meetingRoomUrl() {
        if (server.publicUrl() != null) return server.publicUrl() + MeetController.ROOMS;
        if (server.port() == 0) return "https://meet.codementee.example/";
        return server.localUrl() + MeetController.ROOMS;
    }

    /** Sets a parameter for the script, until the end of the transaction. */
    private static void setParameter(Handle handle, String name, String value) {
        handle.createQuery("SELECT set_config(:name, :value, true)")
                .bind("name", name)
                .bind("value", value)
                .mapTo(String.class)
                .one();
    }

    /** Executes all statements in one call, bypassing Jdbi's parameter parser. */
    private static void execute(Handle handle, String script) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException problem) {
            throw new IllegalStateException("The demo data could not be inserted", problem);
        }
    }

    private static String script(String name) {
        try {
            return new ClassPathResource("sandbox/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
