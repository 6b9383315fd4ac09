package com.codementee.mail;

import com.codementee.platform.settings.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Addresses of the web app's pages as mails name them: under PUBLIC_URL, or on this very server. */
@Component
class WebAppLinks {

    private final Settings settings;
    private final Environment environment;

    WebAppLinks(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    String home() {
        return page("/");
    }

    String book() {
        return page("/mentee/book");
    }

    String dashboard() {
        return page("/mentee");
    }

    String bookings() {
        return page("/mentee/bookings");
    }

    String feedback() {
        return page("/mentee/feedback");
    }

    String mentor() {
        return page("/mentor");
    }

    String requests() {
        return page("/admin/requests");
    }

    String forgotPassword() {
        return page("/forgot-password");
    }

    String resetPassword(String token) {
        return page("/reset-password?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private String page(String path) {
        return (settings.publicUrl() == null ? ownAddress() : settings.publicUrl()) + path;
    }

    private String ownAddress() {
        return settings.localUrl(environment.getProperty("local.server.port", Integer.toString(settings.port())));
    }
}
