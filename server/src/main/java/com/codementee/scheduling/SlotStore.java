package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The time slots. */
interface SlotStore {

    /** A slot as it is kept; its wall clock is made for the reader. */
    record Row(
            UUID id,
            Instant startsAt,
            Instant endsAt,
            List<InterviewType> interviewTypes,
            @Nullable UUID mentorId,
            SlotStatus status,
            Instant createdAt) {}

    /** Those that can still be booked, from an instant on; a paused mentor's cannot. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE status = 'available'
           AND (mentor_id IS NULL OR NOT (SELECT paused FROM accounts_person WHERE accounts_person.id = mentor_id))
           AND starts_at > :now AND starts_at >= :from AND starts_at < :to
           AND (:interviewType::text IS NULL OR :interviewType = ANY (interview_types))
           AND (starts_at, id) > (:afterAt, :afterId)
         ORDER BY starts_at, id
         LIMIT :fetch
        """)
    List<Row> available(
            @Nullable InterviewType interviewType, Instant now, Instant from, Instant to, Instant afterAt, UUID afterId, int fetch);

    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE starts_at >= :from AND starts_at < :to
           AND (:status::text IS NULL OR status = :status)
           AND (:interviewType::text IS NULL OR :interviewType = ANY (interview_types))
           AND (:mentorId::uuid IS NULL OR mentor_id = :mentorId)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Row> all(
            @Nullable SlotStatus status, @Nullable InterviewType interviewType, @Nullable UUID mentorId,
            Instant from, Instant to, @Paged(id = "id") PageRequest page);

    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE id = :id
        """)
    Optional<Row> find(UUID id);

    /** These slots, which stay as they are until the transaction ends. In one order, so that two holders never cross. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE id = ANY (:ids)
         ORDER BY id
           FOR SHARE
        """)
    List<Row> hold(List<UUID> ids);

    /** One slot to be changed: nobody names, books or changes it before the transaction ends. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE id = :id
           FOR UPDATE
        """)
    Optional<Row> lock(UUID id);

    /** Books a slot that is still free and ahead; empty when it is not. */
    @SqlQuery("""
        UPDATE time_slot
           SET status = 'booked'
         WHERE id = :id AND status = 'available' AND starts_at > :now
        RETURNING id, starts_at, ends_at, interview_types, mentor_id, status, created_at
        """)
    Optional<Row> bookIfFree(UUID id, Instant now);

    /** Says whether it was booked. */
    @SqlUpdate("UPDATE time_slot SET status = 'available' WHERE id = :id AND status = 'booked'")
    boolean free(UUID id);

    @SqlBatch("""
        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
        VALUES (:id, :startsAt, :endsAt, :interviewTypes, :mentorId, :status, :createdAt)
        """)
    void insert(@BindMethods List<Row> slots);

    @SqlUpdate("""
        UPDATE time_slot
           SET starts_at = :startsAt, ends_at = :endsAt, interview_types = :interviewTypes, mentor_id = :mentorId,
               status = :status
         WHERE id = :id
        """)
    void update(@BindMethods Row slot);

    @SqlQuery("""
        DELETE FROM time_slot
         WHERE id = :id
        RETURNING id, starts_at, ends_at, interview_types, mentor_id, status, created_at
        """)
    Optional<Row> delete(UUID id);
}
