package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.Settings;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The application. Reads the settings from the environment, opens the database and starts every module. */
@SpringBootApplication(exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
public class Codementee {

    /** Stops the mail library from searching all jars for each part of each message. */
    private static final Map<String, String> LIBRARY_PROPERTIES =
            Map.of("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");

    public static void main(String[] arguments) {
        try {
            var settings = Settings.from(System.getenv());
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "run" -> run(settings);
                case "admin" -> admin(settings, arguments);
                default -> throw new InvalidSettingException(
                        "Unknown command '" + arguments[0] + "'. The only command is: admin EMAIL [--reset-totp]");
            }
        } catch (RuntimeException problem) {
            System.err.println("codementee: " + StartupFailureMessage.of(problem).orElseThrow(() -> problem));
            System.exit(1);
        }
    }

    private static void run(Settings settings) {
        System.out.println(StartupBanner.text(settings, start(settings).getEnvironment()));
    }

    private static void admin(Settings settings, String[] arguments) {
        boolean resetTotp = arguments.length == 3 && arguments[2].equals("--reset-totp");
        if (arguments.length != 2 && !resetTotp) {
            throw new InvalidSettingException("admin takes one email address, and optionally --reset-totp.");
        }
        var link = AdminCommand.linkFor(settings, arguments[1], resetTotp);
        System.out.println("Choose a password within the hour: " + link);
    }

    /**
     * Starts the application and returns once it serves requests. Closing the context stops all beans, the database
     * last.
     */
    public static ConfigurableApplicationContext start(Settings settings) {
        LIBRARY_PROPERTIES.forEach(System::setProperty);
        var source = settings.database().isEmbedded()
                ? DatabaseSource.embedded(settings.server().home())
                : DatabaseSource.external(settings.database().url());
        var application = new SpringApplication(Codementee.class);
        application.setDefaultProperties(springProperties(settings.server()));
        application.addInitializers(context -> {
            settings.registerIn(context.getBeanFactory());
            context.getBeanFactory().registerSingleton("databaseSource", source);
        });
        try {
            return application.run();
        } catch (RuntimeException problem) {
            source.close();
            throw problem;
        }
    }

    private static Map<String, Object> springProperties(ServerSettings server) {
        var port = Integer.toString(server.port());
        return server.host() == null
                ? Map.of("server.port", port)
                : Map.of("server.port", port, "server.address", server.host());
    }
}
