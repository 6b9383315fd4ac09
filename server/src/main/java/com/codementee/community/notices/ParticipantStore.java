package com.codementee.community.notices;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL that finds whom to notify. */
interface ParticipantStore {

    /** A person in a thread, under the name that it shows. */
    record Participant(UUID personId, String name) {}

    /** Lists who has written in a thread: the author of the post and those of its visible comments. */
    @SqlQuery("""
        SELECT a.person_id, a.name
          FROM accounts_author a
         WHERE a.person_id IN (SELECT author_id FROM community_entry WHERE post_id = :postId AND state = 'visible')
        """)
    List<Participant> inThread(UUID postId);


    @SqlQuery("SELECT id FROM accounts_person WHERE role = 'admin' AND NOT paused")
    List<UUID> admins();
}
