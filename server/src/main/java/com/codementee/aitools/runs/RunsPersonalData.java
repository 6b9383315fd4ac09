package com.codementee.aitools.runs;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes uses of the AI tools. The pictures of a document's pages are deleted with its run. */
@Configuration(proxyBeanMethods = false)
class RunsPersonalData {

    private static final String RUNS = """
        SELECT id, tool, status, title, score, engine, created_at, finished_at, result
          FROM ai_run
         WHERE person_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    @Bean
    PersonalData aiRunsPersonalDataStatements() {
        return PersonalData.builder()
                .export("ai_tools", RUNS)
                .erase("DELETE FROM ai_run WHERE person_id = :personId")
                .notExported("ai_page", "pictures of a document that the person has; the result contains its text")
                .build();
    }
}
