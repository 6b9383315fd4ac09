package com.codementee.calendar;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports when the URL of a calendar feed was replaced. Deletion replaces it, so that the last URL stops working. */
@Configuration(proxyBeanMethods = false)
class CalendarPersonalData {

    private static final String CALENDAR_FEED = """
        SELECT rotated_at AS replaced_at
          FROM calendar_feed
         WHERE person_id = :personId
        """;

    private static final String REPLACE_URL = """
        INSERT INTO calendar_feed (person_id, generation, rotated_at)
        VALUES (:personId, 1, :at)
            ON CONFLICT (person_id) DO UPDATE SET generation = calendar_feed.generation + 1, rotated_at = :at
        """;

    @Bean
    PersonalData calendarPersonalDataStatements() {
        return PersonalData.builder()
                .export("calendar_feed", CALENDAR_FEED)
                .erase(REPLACE_URL)
                .keep("calendar_feed", "a counter, without which an old URL of the feed would be valid again")
                .build();
    }
}
