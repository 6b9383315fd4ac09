package com.codementee.catalog;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.KeyType;
import com.codementee.platform.paging.PageRequest;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for suggested topics. */
interface TopicStore {

    @SqlQuery("""
        SELECT name, interview_type
          FROM topic
         WHERE (:interviewType::text IS NULL OR interview_type = :interviewType)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Topic> list(
            @Nullable InterviewType interviewType,
            @BindPage(id = "interview_type", idType = KeyType.TEXT, by = "name", type = KeyType.TEXT) PageRequest page);
}
