package com.codementee;

import com.codementee.platform.settings.Settings;
import org.springframework.core.env.Environment;

/** What the start says once the application serves: where, and in demo mode as whom. */
final class StartupBanner {

    private StartupBanner() {}

    static String text(Settings settings, Environment environment) {
        var own = settings.localUrl(environment.getProperty("local.server.port", Integer.toString(settings.port())));
        var text = "Codementee is at " + (settings.publicUrl() == null ? own : settings.publicUrl());
        if (!settings.demo()) return text;
        return text + """


                Sign in with the password codementee-demo as
                  mentee@codementee.example   a mentee on the Growth plan
                  free@codementee.example     a mentee without a plan
                  mentor@codementee.example   a mentor
                  admin@codementee.example    an admin
                Mail, payments, faults and the clock: %s/__sandbox
                Ctrl-C stops it."""
                .formatted(own);
    }
}
