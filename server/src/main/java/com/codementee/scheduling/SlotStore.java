package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for time slots. */
interface SlotStore {

    /** A slot with its version, which each edit, booking and release increments. */
    record VersionedSlot(@Nested Slot slot, int version) {}

    /** A slot in the admins' list, with the name of the only mentor who may hold it. */
    record AdminSlotRow(@Nested VersionedSlot slot, @Nullable String mentorName) {}

    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at, version,
               (SELECT name FROM accounts_person p WHERE p.id = mentor_id) AS mentor_name
          FROM time_slot
         WHERE starts_at >= :from AND starts_at < :to
           AND (:status::text IS NULL OR status = :status)
           AND (:interviewType::text IS NULL OR :interviewType = ANY (interview_types))
           AND (:mentorId::uuid IS NULL OR mentor_id = :mentorId)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AdminSlotRow> all(
            @Nullable SlotStatus status, @Nullable InterviewType interviewType, @Nullable UUID mentorId,
            Instant from, Instant to, @BindPage(id = "id") PageRequest page);

    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at
          FROM time_slot
         WHERE id = :id
        """)
    Optional<Slot> find(UUID id);

    /** Locks a slot until the transaction ends: no other transaction can request, book or change it. */
    @SqlQuery("""
        SELECT id, starts_at, ends_at, interview_types, mentor_id, status, created_at, version
          FROM time_slot
         WHERE id = :id
           FOR UPDATE
        """)
    Optional<VersionedSlot> lock(UUID id);

    /** Books a slot if it is available and starts after {@code now}; otherwise returns empty. */
    @SqlQuery("""
        UPDATE time_slot
           SET status = 'booked', version = version + 1
         WHERE id = :id AND status = 'available' AND starts_at > :now
        RETURNING id, starts_at, ends_at, interview_types, mentor_id, status, created_at
        """)
    Optional<Slot> bookIfAvailable(UUID id, Instant now);

    /** Makes a booked slot available. Returns false if it was not booked. */
    @SqlUpdate("""
        UPDATE time_slot
           SET status = 'available', version = version + 1
         WHERE id = :id AND status = 'booked'
        """)
    boolean free(UUID id);

    @SqlBatch("""
        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, mentor_id, status, created_at)
        VALUES (:id, :startsAt, :endsAt, :interviewTypes, :mentorId, :status, :createdAt)
        """)
    void insert(@BindMethods List<Slot> slots);

    @SqlQuery("""
        UPDATE time_slot
           SET starts_at = :startsAt, ends_at = :endsAt, interview_types = :interviewTypes, mentor_id = :mentorId,
               status = :status, version = version + 1
         WHERE id = :id
        RETURNING id, starts_at, ends_at, interview_types, mentor_id, status, created_at, version
        """)
    VersionedSlot update(@BindMethods Slot slot);

    @SqlQuery("""
        DELETE FROM time_slot
         WHERE id = :id AND (:expected::int[] IS NULL OR version = ANY (:expected))
        RETURNING id, starts_at, ends_at, interview_types, mentor_id, status, created_at, version
        """)
    Optional<VersionedSlot> delete(UUID id, @Nullable List<Integer> expected);
}
