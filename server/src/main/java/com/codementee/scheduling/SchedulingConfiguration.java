package com.codementee.scheduling;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the slot and meeting link stores. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    SlotStore slotStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, SlotStore.class);
    }

    @Bean
    MeetLinkStore meetLinkStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MeetLinkStore.class);
    }

    @Bean
    ConstraintErrors schedulingConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "meet_link_link", error(ErrorCode.ALREADY_EXISTS, "This meeting link already exists.")));
    }
}
