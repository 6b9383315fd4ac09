package com.codementee.billing.memberships;

import com.codementee.platform.db.Stores;
import com.codementee.platform.security.UpgradePage;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the membership and unit stores. */
@Configuration(proxyBeanMethods = false)
class MembershipsConfiguration {

    @Bean
    MembershipStore membershipStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MembershipStore.class);
    }

    @Bean
    UnitStore unitStore(Jdbi jdbi) {
        return Stores.attach(jdbi, UnitStore.class);
    }

    @Bean
    UnitAdjustmentStore unitAdjustmentStore(Jdbi jdbi) {
        return Stores.attach(jdbi, UnitAdjustmentStore.class);
    }

    @Bean
    UpgradePage upgradePage() {
        return new UpgradePage("/mentee/book");
    }
}
