package com.codementee.billing.plans;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the plan store. */
@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

    @Bean
    PlanStore planStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PlanStore.class);
    }

    @Bean
    ConstraintErrors planConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "pricing_plan_pkey", error(ErrorCode.ALREADY_EXISTS, "A plan with this id already exists.")));
    }
}
