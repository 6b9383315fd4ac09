package com.codementee.identity.account;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes sessions, password links and two-step sign-in. Hashes and secrets are never exported. */
@Configuration(proxyBeanMethods = false)
class IdentityPersonalData {

    /** Two parts, because there is one index for live sessions and another for ended ones. */
    private static final String SESSIONS = """
        SELECT id, created_at, last_used_at, expires_at, ended_at, user_agent, ip
          FROM session
         WHERE person_id = :personId AND ended_at IS NULL
         UNION ALL
        SELECT id, created_at, last_used_at, expires_at, ended_at, user_agent, ip
          FROM session
         WHERE person_id = :personId AND ended_at IS NOT NULL
         ORDER BY created_at DESC, id DESC
        """;

    private static final String PASSWORD_LINKS = """
        SELECT created_at, expires_at, used_at
          FROM password_link
         WHERE person_id = :personId
         ORDER BY created_at DESC
        """;

    private static final String TWO_STEP_SIGN_IN = """
        SELECT created_at, confirmed_at
          FROM totp
         WHERE person_id = :personId
        """;

    private static final String RECOVERY_CODES_USED = """
        SELECT used_at
          FROM totp_recovery_code
         WHERE person_id = :personId AND used_at IS NOT NULL
         ORDER BY used_at DESC
        """;

    @Bean
    PersonalData identityPersonalDataStatements() {
        return PersonalData.builder()
                .export("sessions", SESSIONS)
                .export("password_links", PASSWORD_LINKS)
                .export("two_step_sign_in", TWO_STEP_SIGN_IN)
                .export("recovery_codes_used", RECOVERY_CODES_USED)
                .erase("DELETE FROM session WHERE person_id = :personId AND ended_at IS NULL")
                .erase("DELETE FROM session WHERE person_id = :personId AND ended_at IS NOT NULL")
                .erase("DELETE FROM password_link WHERE person_id = :personId")
                .erase("DELETE FROM totp_recovery_code WHERE person_id = :personId")
                .erase("DELETE FROM totp WHERE person_id = :personId")
                .build();
    }
}
