package com.codementee.identity.totp;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of second factors. */
@Configuration(proxyBeanMethods = false)
class TotpConfiguration {

    @Bean
    TotpStore totpStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, TotpStore.class);
    }
}
