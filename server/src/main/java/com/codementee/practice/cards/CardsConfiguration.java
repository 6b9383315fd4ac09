package com.codementee.practice.cards;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.Stores;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of cards and progress. */
@Configuration(proxyBeanMethods = false)
class CardsConfiguration {

    @Bean
    CardStore cardStore(Jdbi jdbi) {
        return Stores.attach(jdbi, CardStore.class);
    }

    @Bean
    ProgressStore practiceProgressStore(Jdbi jdbi) {
        return Stores.attach(jdbi, ProgressStore.class);
    }

    @Bean
    ConstraintErrors cardConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "practice_card_question",
                error(ErrorCode.ALREADY_EXISTS, "This question is already among your cards.")));
    }
}
