package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.settings.ServerSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Provides the URL at which the simulated provider reaches this application. */
@Component
@DemoOnly
class ApplicationUrl {

    private final ServerSettings server;
    private final Environment environment;

    ApplicationUrl(ServerSettings server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    /** Available once the server listens. */
    String value() {
        return server.localUrl(environment);
    }
}
