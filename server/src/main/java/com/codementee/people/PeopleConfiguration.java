package com.codementee.people;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the {@link PersonStore}. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    PersonStore personStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PersonStore.class);
    }

    @Bean
    ConstraintErrors peopleConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "person_email", error(ErrorCode.EMAIL_TAKEN, "An account with this email address already exists. Sign in instead."),
                "person_display_name", error(ErrorCode.ALREADY_EXISTS, "This display name is taken. Choose another.")));
    }
}
