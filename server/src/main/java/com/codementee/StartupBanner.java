package com.codementee;

import com.codementee.demo.DemoBanner;
import com.codementee.platform.settings.Settings;
import org.springframework.core.env.Environment;

/** The text that the application prints once it serves requests. */
final class StartupBanner {

    private StartupBanner() {}

    static String text(Settings settings, Environment environment) {
        var server = settings.server();
        var localUrl = server.localUrl(environment);
        var text = "Codementee is at " + (server.publicUrl() == null ? localUrl : server.publicUrl());
        return settings.mode().isDemo() ? text + DemoBanner.text(localUrl) : text;
    }
}
