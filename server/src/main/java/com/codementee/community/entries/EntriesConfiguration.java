package com.codementee.community.entries;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of posts and comments. */
@Configuration(proxyBeanMethods = false)
class EntriesConfiguration {

    @Bean
    EntryStore communityEntryStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, EntryStore.class);
    }

    @Bean
    EntryWriteStore communityEntryWriteStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, EntryWriteStore.class);
    }

    @Bean
    PostingRightsStore postingRightsStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PostingRightsStore.class);
    }

    @Bean
    ConstraintErrors communityConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "community_entry_one_waiting",
                error(ErrorCode.ALREADY_EXISTS, "Your first post is still waiting for an admin. "
                        + "You can write more once it's accepted.")));
    }
}
