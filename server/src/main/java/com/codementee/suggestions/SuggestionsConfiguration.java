package com.codementee.suggestions;

import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of mentor suggestions. */
@Configuration(proxyBeanMethods = false)
class SuggestionsConfiguration {

    @Bean
    MentorSuggestionStore mentorSuggestionStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MentorSuggestionStore.class);
    }
}
