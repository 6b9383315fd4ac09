package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.TestApp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the server process with invalid settings and checks its whole output. */
class StartRefusalsTest {

    /** Settings that production accepts, except for the database. */
    private static final Map<String, String> PRODUCTION = Map.of(
            "CODEMENTEE_MODE", "production",
            "PUBLIC_URL", "https://codementee.test",
            "JWT_SECRET", "k3Jx9vQ2mZ7pL5wN8rT1yB6cD4fG0hS2",
            "SMTP_URL", "smtp://127.0.0.1:25",
            "RAZORPAY_KEY_ID", "rzp_test_Abcdefgh123456",
            "RAZORPAY_KEY_SECRET", "kQ7vX2mN9pL4wR8tYz1B5cDa",
            "RAZORPAY_WEBHOOK_SECRET", "hT6uJ3nM8qW1eR5yA9sD2fGk");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        var address = postgres.address();
        Jdbi.create(address.jdbcUrl(), address.user(), address.password()).useHandle(sql -> sql.execute(
                "CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "demo, guess, 0, postgres, password authentication failed",
        "demo, PASSWORD, 1, postgres, refused",
        "demo, PASSWORD, 0, nowhere, does not exist",
        "demo, PASSWORD, 0, ascii, SQL_ASCII",
        "production, PASSWORD, 0, nowhere, does not exist",
    })
    void printsOneLineForAnUnusableDatabase(
            String mode, String password, int portOffset, String name, String reason) throws IOException {
        var address = postgres.address();
        var port = portOffset == 0 ? address.port() : 1;
        var signIn = address.user() + ":" + password.replace("PASSWORD", address.password());

        var settings = new HashMap<>(mode.equals("production") ? PRODUCTION : Map.of());
        settings.put("DATABASE_URL", "postgresql://" + signIn + "@127.0.0.1:" + port + "/" + name);

        assertThat(run(settings).strip()).startsWith("codementee: DATABASE_URL").contains(reason)
                .doesNotContain("\n");
    }

    @Test
    void printsOneLineForADirectoryWithNonAsciiCharactersInTheCLocale() throws IOException {
        var command = "exec env LC_ALL=C CODEMENTEE_HOME=/tmp/$(printf 'h\\303\\266me') \"$@\"";

        var output = run(Map.of(), "sh", "-c", command, "sh");

        assertThat(output.strip()).startsWith("codementee: CODEMENTEE_HOME").contains("LC_ALL=C.UTF-8")
                .doesNotContain("\n");
    }

    private static String run(Map<String, String> settings, String... wrapper) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new String[] {
            java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            Codementee.class.getName()
        };
        var command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(program));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("PORT", "0");
        builder.environment().put("CODEMENTEE_HOME", TestApp.newHome().toString());
        builder.environment().putAll(settings);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).isNotZero();
        return output;
    }
}
