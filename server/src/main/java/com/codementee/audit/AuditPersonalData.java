package com.codementee.audit;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports what a person did and what was done to their account. Entries are never deleted; they contain no names. */
@Configuration(proxyBeanMethods = false)
class AuditPersonalData {

    private static final String ACTIONS = """
        SELECT at, action, subject_type, subject_id, reason, ip, before, after
          FROM audit_entry
         WHERE actor_id = :personId
         ORDER BY at DESC, id DESC
        """;

    private static final String ACTIONS_ON_ACCOUNT = """
        SELECT at, action, reason, before, after
          FROM audit_entry
         WHERE subject_id = :personId::text AND actor_id IS DISTINCT FROM :personId
         ORDER BY at DESC, id DESC
        """;

    @Bean
    PersonalData auditPersonalDataStatements() {
        return PersonalData.builder()
                .export("audit_log", ACTIONS)
                .export("audit_log_about_the_account", ACTIONS_ON_ACCOUNT)
                .keep("audit_entry", "the log of actions is only added to; it refers to people by id")
                .notExported("audit_seal", "hashes of the entries")
                .keep("audit_seal", "hashes of the entries")
                .build();
    }
}
