package com.codementee.audit;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Inserts and lists audit entries. The database refuses to change or delete one. */
interface AuditStore {

    /** Which entries to list; null means any. Both days are inclusive, in the platform's time zone. */
    record Filter(
            @Nullable UUID actorId,
            @Nullable AuditAction action,
            @Nullable String subjectId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An entry to insert. */
    record NewEntry(
            UUID id, Instant at, AuditActor actor, AuditEvent event, @Nullable String ip, AuditFields fields) {

        public @Nullable UUID actorId() {
            return actor.id();
        }

        public @Nullable String actorName() {
            return actor.name();
        }

        public AuditAction action() {
            return event.action();
        }

        public AuditSubjectType subjectType() {
            return event.action().subject();
        }

        public @Nullable String subjectId() {
            return event.subjectId() == null ? null : event.subjectId().toString();
        }

        public @Nullable String reason() {
            return event.reason();
        }

        public @Nullable String before() {
            return fields.before();
        }

        public @Nullable String after() {
            return fields.after();
        }
    }

    @SqlBatch("""
        INSERT INTO audit_entry (id, at, actor_id, actor_name, action, subject_type, subject_id, reason, ip,
                                 before, after)
        VALUES (:id, :at, :actorId, :actorName, :action, :subjectType, :subjectId, :reason, :ip,
                :before::jsonb, :after::jsonb)
        """)
    void insert(@BindMethods List<NewEntry> entries);

    /** Lists entries from {@code start}, inclusive, to {@code end}, exclusive. */
    @SqlQuery("""
        SELECT e.id, e.at, e.actor_id, coalesce(p.name, e.actor_name, 'Deleted account') AS actor_name,
               e.action, e.subject_type, e.subject_id, e.reason, e.ip, e.before, e.after
          FROM audit_entry e
          LEFT JOIN person p ON p.id = e.actor_id
         WHERE e.at >= :start AND e.at < :end
           AND (:filter.actorId::uuid IS NULL OR e.actor_id = :filter.actorId)
           AND (:filter.action::text IS NULL OR e.action = :filter.action)
           AND (:filter.subjectId::text IS NULL OR e.subject_id = :filter.subjectId)
           AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<AuditEntry> list(
            Instant start, Instant end, @BindMethods("filter") Filter filter,
            @BindPage(id = "e.id") PageRequest page);
}
