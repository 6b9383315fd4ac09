package com.codementee.demo.mail;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.db.StoreFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of the sandbox mailbox. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class MailboxConfiguration {

    @Bean
    MailboxStore mailboxStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MailboxStore.class);
    }
}
