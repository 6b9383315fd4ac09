package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.EmbeddedDatabase;
import com.codementee.platform.db.OutsideDatabase;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: settings from the environment, a database, and every module on top. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Codementee {

    public static void main(String[] arguments) {
        try {
            var settings = Settings.from(System.getenv());
            if (arguments.length == 2 && arguments[0].equals("admin")) {
                AdminCommand.run(settings, arguments[1]);
            } else {
                start(settings);
            }
        } catch (Settings.Wrong | DatabaseSource.Unreachable problem) {
            System.err.println("codementee: " + problem.getMessage());
            System.exit(1);
        }
    }

    /** Starts everything and returns once it serves. Closing the context stops it in order. */
    public static ConfigurableApplicationContext start(Settings settings) {
        var source = settings.databaseUrl() == null
                ? EmbeddedDatabase.starting(settings.home())
                : new OutsideDatabase(settings.databaseUrl());
        return start(settings, source, Map.of());
    }

    static ConfigurableApplicationContext start(Settings settings, DatabaseSource source, Map<String, Object> properties) {
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
            throw problem;
        }
    }
}
