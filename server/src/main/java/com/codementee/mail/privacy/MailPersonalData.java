package com.codementee.mail.privacy;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Exports mails, without password links, and deletes those that have been sent. The last ones lose their text when they
 * are sent.
 */
@Configuration(proxyBeanMethods = false)
class MailPersonalData {

    private static final String MAILS = """
        SELECT subject, CASE WHEN secret THEN NULL ELSE text END AS text, created_at, sent_at
          FROM outbox_mail
         WHERE recipient = :email
         ORDER BY created_at DESC, id DESC
        """;

    private static final String ERASE_SENT = """
        DELETE FROM outbox_mail
         WHERE recipient = :email AND created_at <= :at
           AND num_nonnulls(sent_at, failed_at, superseded_at, muted_at) > 0
        """;

    private static final String ERASE_TEXT = """
        UPDATE outbox_mail
           SET secret = true
         WHERE recipient = :email AND created_at <= :at AND NOT secret AND sent_at IS NULL AND failed_at IS NULL
        """;

    @Bean
    PersonalData mailPersonalDataStatements() {
        return PersonalData.builder()
                .export("mails", MAILS)
                .notExported("outbox_mail.person_id", "mails are exported by their address")
                .erase(ERASE_SENT)
                .erase(ERASE_TEXT)
                .keep("outbox_mail.person_id", "mails are erased by their address")
                .build();
    }
}
