package com.codementee;

import com.codementee.demo.DemoTime;
import com.codementee.identity.AdminPromotion;
import com.codementee.people.EmailAddresses;
import com.codementee.platform.db.DatabaseConfiguration;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.platform.settings.Settings;
import com.codementee.platform.time.AppClock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** {@code admin EMAIL}: appoints an admin, beside a running application or without one, and says how to sign in. */
final class AdminCommand {

    private AdminCommand() {}

    /** The link to choose a password. @throws Settings.Wrong when this is no address */
    static String linkFor(Settings settings, String typed) {
        var email = EmailAddresses.valid(typed).orElseThrow(() -> new Settings.Wrong("'" + typed + "' is not an e-mail address."));
        var source = source(settings);
        var application = new SpringApplication(DatabaseConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("databaseSource", source);
        });
        try (var context = application.run()) {
            var database = context.getBean(Jdbi.class);
            // A link must not have run out where the demo's clock is ahead.
            var now = settings.demo() ? DemoTime.now(database) : new AppClock().instant();
            var token = AdminPromotion.appoint(database, email, settings.zone(), now);
            return address(settings) + "/reset-password?token=" + token;
        } catch (RuntimeException problem) {
            source.close();
            throw problem;
        }
    }

    private static DatabaseSource source(Settings settings) {
        if (settings.databaseUrl() != null) return DatabaseSource.external(settings.databaseUrl());
        return EmbeddedPostgres.running(settings.home())
                .map(DatabaseSource::running)
                .orElseGet(() -> DatabaseSource.embedded(settings.home()));
    }

    private static String address(Settings settings) {
        return settings.publicUrl() == null ? settings.localUrl(Integer.toString(settings.port())) : settings.publicUrl();
    }
}
