package com.codementee.practice.cards;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of cards and progress, and the job that adds cards of earlier feedback. */
@Configuration(proxyBeanMethods = false)
class CardsConfiguration {

    @Bean
    CardStore cardStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, CardStore.class);
    }

    @Bean
    ProgressStore practiceProgressStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ProgressStore.class);
    }

    @Bean
    RecurringTask<Void> addCardsOfEarlierFeedback(FeedbackBackfill backfill) {
        return Tasks.recurring(TaskDescriptor.of("add-cards-of-earlier-feedback"), FixedDelay.ofMinutes(1))
                .execute((_, _) -> backfill.run());
    }

    @Bean
    ConstraintErrors cardConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "practice_card_question",
                error(ErrorCode.ALREADY_EXISTS, "This question is already among your cards.")));
    }
}
