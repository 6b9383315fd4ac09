package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.settings.ServerSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the application itself can be called, for the stand-ins that call it. */
@Component
@DemoOnly
class ShopAddress {

    private final ServerSettings server;
    private final Environment environment;

    ShopAddress(ServerSettings server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    /** Known once the server listens. */
    String url() {
        return server.localUrl(environment);
    }
}
