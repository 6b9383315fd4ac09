package com.codementee.billing.payments;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of payments. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

    @Bean
    PaymentStore paymentStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PaymentStore.class);
    }
}
