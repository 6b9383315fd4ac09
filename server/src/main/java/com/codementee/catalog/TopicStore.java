package com.codementee.catalog;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of suggested topics. */
interface TopicStore {

    @SqlQuery("""
        SELECT name, interview_type
          FROM topic
         WHERE (:interviewType::text IS NULL OR interview_type = :interviewType)
           AND (name, interview_type) > (:afterName, :afterType)
         ORDER BY name, interview_type
         LIMIT :fetch
        """)
    List<Topic> list(@Nullable InterviewType interviewType, String afterName, String afterType, int fetch);
}
