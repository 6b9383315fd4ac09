package com.codementee;

import com.codementee.bookings.requests.RequestReviewScheduler;
import com.codementee.demo.OfflineDemoClock;
import com.codementee.identity.AdminPromotion;
import com.codementee.people.EmailAddresses;
import com.codementee.platform.db.DatabaseConfiguration;
import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.ServerSettings;
import com.codementee.platform.settings.Settings;
import com.codementee.platform.time.AppClock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * Implements {@code admin EMAIL [--reset-totp]}: makes the account with this email address an admin, creating it if
 * needed, and issues a password link. It works whether or not the server is running.
 */
final class AdminCommand {

    private AdminCommand() {}

    /**
     * Returns a link to set the password.
     *
     * @param resetTotp whether to switch off the two-step sign-in of an existing admin
     * @throws InvalidSettingException if the email address is malformed
     */
    static String linkFor(Settings settings, String typed, boolean resetTotp) {
        var email = EmailAddresses.parse(typed)
                .orElseThrow(() -> new InvalidSettingException("'" + typed + "' is not an email address."));
        var source = DatabaseSource.forCommand(settings.database(), settings.server().home());
        var application = new SpringApplication(DatabaseConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            settings.registerIn(context.getBeanFactory());
            context.getBeanFactory().registerSingleton("databaseSource", source);
        });
        try (var context = application.run()) {
            var database = context.getBean(Jdbi.class);
            // The demo clock can be ahead of the system clock, by which a new link could already have expired.
            var now = settings.mode().isDemo() ? OfflineDemoClock.now(database) : new AppClock().instant();
            var token = AdminPromotion.appoint(database, email, resetTotp, settings.zone(), now,
                    (transaction, event) -> RequestReviewScheduler.scheduleForMentor(transaction, event, now));
            return baseUrl(settings.server()) + "/reset-password?token=" + token;
        } catch (RuntimeException problem) {
            source.close();
            throw problem;
        }
    }

    private static String baseUrl(ServerSettings server) {
        return server.publicUrl() == null ? server.localUrl() : server.publicUrl();
    }
}
