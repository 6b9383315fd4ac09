package com.codementee;

import com.codementee.platform.settings.Settings;
import org.springframework.core.env.Environment;

/** The text that a start prints when the server is ready: its address and, in demo mode, the sample accounts. */
final class StartupBanner {

    private StartupBanner() {}

    static String text(Settings settings, Environment environment) {
        var server = settings.server();
        var localUrl = server.localUrl(environment);
        var text = "Codementee is at " + (server.publicUrl() == null ? localUrl : server.publicUrl());
        if (!settings.mode().isDemo()) return text;
        return text + """


                Sign in with the password codementee-demo as
                  mentee@codementee.example   a mentee on the Growth plan
                  free@codementee.example     a mentee without a plan
                  mentor@codementee.example   a mentor
                  admin@codementee.example    an admin
                Mail, payments, faults and the clock: %s/__sandbox
                Ctrl-C stops it."""
                .formatted(localUrl);
    }
}
