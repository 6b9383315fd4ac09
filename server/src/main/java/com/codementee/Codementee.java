package com.codementee;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
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
                case "check" -> System.out.println("The settings are valid.");
                case "admin" -> admin(settings, arguments);
                case "backup" -> backup(settings, arguments);
                case "restore" -> restore(settings, arguments);
                default -> throw new InvalidSettingException("Unknown command '" + arguments[0]
                        + "'. The commands are: check, admin EMAIL [--reset-totp], backup FILE, restore FILE [--replace]");
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

    private static void backup(Settings settings, String[] arguments) {
        if (arguments.length != 2) throw new InvalidSettingException("backup takes one file.");
        logOnlyProblems();
        System.out.println(BackupCommand.backup(settings, Path.of(arguments[1])));
    }

    private static void restore(Settings settings, String[] arguments) {
        boolean replace = arguments.length == 3 && arguments[2].equals("--replace");
        if (arguments.length != 2 && !replace) {
            throw new InvalidSettingException("restore takes one file, and optionally --replace.");
        }
        logOnlyProblems();
        System.out.println(BackupCommand.restore(settings, Path.of(arguments[1]), replace));
    }

    /** Quiets the logs for commands that don't start the application, which would configure them. */
    private static void logOnlyProblems() {
        LoggingSystem.get(Codementee.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    /**
     * Starts the application and returns once it serves requests. Closing the context stops all beans, the database
     * last.
     */
    public static ConfigurableApplicationContext start(Settings settings) {
        LIBRARY_PROPERTIES.forEach(System::setProperty);
        var source = DatabaseSource.of(settings.database(), settings.server().home());
        var application = new SpringApplication(Codementee.class);
        application.setDefaultProperties(springProperties(settings));
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

    private static Map<String, Object> springProperties(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", Integer.toString(settings.server().port()));
        if (settings.server().host() != null) properties.put("server.address", settings.server().host());
        // One JSON object per line, with the request id, for log collectors.
        if (!settings.mode().isDemo()) properties.put("logging.structured.format.console", "logstash");
        return properties;
    }
}
