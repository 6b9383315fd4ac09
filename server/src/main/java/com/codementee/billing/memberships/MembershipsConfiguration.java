package com.codementee.billing.memberships;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.security.TierUpgrade;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the membership and unit stores. */
@Configuration(proxyBeanMethods = false)
class MembershipsConfiguration {

    @Bean
    MembershipStore membershipStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MembershipStore.class);
    }

    @Bean
    UnitStore unitStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, UnitStore.class);
    }

    @Bean
    UnitAdjustmentStore unitAdjustmentStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, UnitAdjustmentStore.class);
    }

    @Bean
    TierUpgrade tierUpgrade() {
        return new TierUpgrade("/mentee/book");
    }
}
