package com.codementee.identity.account;

import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the job that erases the data of deleted accounts a second time. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(15);

    @Bean
    OneTimeTask<String> eraseDeletedAccount(AccountDeletion deletion) {
        return Tasks.oneTime(TaskDescriptor.of(AccountDeletion.ERASE_AGAIN, String.class))
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((account, _) -> deletion.eraseAgain(account.getId(), account.getData()));
    }
}
