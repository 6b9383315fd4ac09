package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.DatabaseUnavailable;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: settings from the environment, a database, and every module on top. */
@SpringBootApplication(exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
public class Codementee {

    public static void main(String[] arguments) {
        try {
            start(Settings.from(System.getenv()));
        } catch (Settings.Wrong | DatabaseUnavailable problem) {
            System.err.println("codementee: " + problem.getMessage());
            System.exit(1);
        }
    }

    /** Starts everything and returns once it serves. Closing the context stops it in order, the database last. */
    public static ConfigurableApplicationContext start(Settings settings) {
        var source = settings.databaseUrl() == null
                ? DatabaseSource.embedded(settings.home())
                : DatabaseSource.outside(settings.databaseUrl());
        var application = new SpringApplication(Codementee.class);
        application.setDefaultProperties(Map.of("server.port", Integer.toString(settings.port())));
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("databaseSource", source);
        });
        try {
            return application.run();
        } catch (RuntimeException problem) {
            source.close();
            throw unwrapped(problem);
        }
    }

    private static RuntimeException unwrapped(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Settings.Wrong || cause instanceof DatabaseUnavailable) return (RuntimeException) cause;
        }
        return problem;
    }
}
