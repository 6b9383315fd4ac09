package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the application itself can be called, for the stand-ins that call it. */
@Component
@DemoOnly
class ShopAddress {

    private final Settings settings;
    private final Environment environment;

    ShopAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Known once the server listens. */
    String url() {
        return settings.localUrl(environment.getRequiredProperty("local.server.port"));
    }
}
