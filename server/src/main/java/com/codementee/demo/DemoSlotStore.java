package com.codementee.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Inserts the demo's slots into the table of the scheduling module. */
interface DemoSlotStore {

    /** Takes an advisory lock until the end of the transaction, so only one caller at a time fills gaps. */
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
    List<Instant> findOpenOrBlocked(Instant from, Instant to);

    @SqlBatch(
            """
            INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
            VALUES (:id, :startsAt, :startsAt::timestamptz + interval '1 hour',
                    ARRAY['coding', 'system_design', 'behavioral', 'hr_round'], NULL, 'available', :now)
            """)
    void insert(List<UUID> id, List<Instant> startsAt, Instant now);
}
