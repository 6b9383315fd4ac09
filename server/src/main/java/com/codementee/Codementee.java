package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.settings.Settings;
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
            var settings = Settings.from(System.getenv());
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "run" -> run(settings);
                case "admin" -> admin(settings, arguments);
                default -> throw new Settings.Wrong("There is no command '" + arguments[0] + "', only: admin EMAIL");
            }
        } catch (RuntimeException problem) {
            System.err.println("codementee: " + StartupFailureMessage.of(problem).orElseThrow(() -> problem));
            System.exit(1);
        }
    }

    private static void run(Settings settings) {
        System.out.println(StartupBanner.text(settings, start(settings).getEnvironment()));
        Heap.own().ifPresent(Heap::watch);
    }

    private static void admin(Settings settings, String[] arguments) {
        if (arguments.length != 2) throw new Settings.Wrong("admin takes one e-mail address.");
        System.out.println("Choose a password within the hour: " + AdminCommand.linkFor(settings, arguments[1]));
    }

    /** Starts everything and returns once it serves. Closing the context stops it in order, the database last. */
    public static ConfigurableApplicationContext start(Settings settings) {
        var source = settings.databaseUrl() == null
                ? DatabaseSource.embedded(settings.home())
                : DatabaseSource.external(settings.databaseUrl());
        var application = new SpringApplication(Codementee.class);
        application.setDefaultProperties(serverProperties(settings));
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

    private static Map<String, Object> serverProperties(Settings settings) {
        var port = Integer.toString(settings.port());
        return settings.host() == null
                ? Map.of("server.port", port)
                : Map.of("server.port", port, "server.address", settings.host());
    }
}
