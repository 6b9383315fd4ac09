package com.codementee.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The demo's open hours in scheduling's table. */
interface DemoSlotStore {

    /** Lets one at a time look for gaps and fill them, until the transaction's end. */
    @SqlQuery("SELECT pg_advisory_xact_lock(hashtext('demo-slots')) IS NULL")
    boolean lock();

    @SqlQuery(
            """
            SELECT starts_at
              FROM time_slot
             WHERE starts_at BETWEEN :from AND :to
               AND mentor_id IS NULL
               AND (status = 'blocked' OR status = 'available' AND cardinality(interview_types) = 4)
            """)
    List<Instant> openOrBlocked(Instant from, Instant to);

    @SqlBatch(
            """
            INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
            VALUES (:id, :startsAt, :startsAt::timestamptz + interval '1 hour',
                    ARRAY['coding', 'system_design', 'behavioral', 'hr_round'], NULL, 'available', :now)
            """)
    void open(List<UUID> id, List<Instant> startsAt, Instant now);
}
