package com.codementee.notifications;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes a person's inbox and preferences. */
@Configuration(proxyBeanMethods = false)
class NotificationsPersonalData {

    private static final String NOTIFICATIONS = """
        SELECT id, kind, title, body, href, read_at, created_at
          FROM notification
         WHERE person_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String PREFERENCES = """
        SELECT kind, app, mail
          FROM notification_preference
         WHERE person_id = :personId
         ORDER BY kind
        """;

    @Bean
    PersonalData notificationsPersonalDataStatements() {
        return PersonalData.builder()
                .export("notifications", NOTIFICATIONS)
                .export("notification_preferences", PREFERENCES)
                .erase("DELETE FROM notification WHERE person_id = :personId")
                .erase("DELETE FROM notification_preference WHERE person_id = :personId")
                .build();
    }
}
