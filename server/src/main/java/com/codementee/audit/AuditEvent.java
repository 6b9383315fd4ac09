package com.codementee.audit;

import org.jspecify.annotations.Nullable;

/**
 * An action for {@link AuditLog} to record. Publish it as an event, or pass it to {@link AuditLog#record}: both write
 * the entry in the current transaction.
 *
 * <p>{@code before} and {@code after} are records or maps that {@link AuditLog} converts to JSON; it keeps the fields
 * that {@link AuditSubjectType} lists, so a table row can be passed as it is. If both are given, equal fields are left
 * out.
 *
 * @param subjectId the id of what the action changes
 * @param actor null for the caller of the current request or, outside requests, the actor that {@link ActorScope}
 *     names, otherwise {@link AuditActor#SYSTEM}
 * @param reason the reason that the actor gave, at most 2,000 characters
 */
public record AuditEvent(
        AuditAction action,
        @Nullable Object subjectId,
        @Nullable AuditActor actor,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after) {

    public static AuditEvent of(AuditAction action, @Nullable Object subjectId) {
        return new AuditEvent(action, subjectId, null, null, null, null);
    }

    /** Names an actor other than the caller of the request. */
    public AuditEvent by(AuditActor other) {
        return new AuditEvent(action, subjectId, other, reason, before, after);
    }

    public AuditEvent because(@Nullable String given) {
        return new AuditEvent(action, subjectId, actor, given, before, after);
    }

    /** The state before the action. */
    public AuditEvent before(@Nullable Object state) {
        return new AuditEvent(action, subjectId, actor, reason, state, after);
    }

    /** The state after the action. */
    public AuditEvent after(@Nullable Object state) {
        return new AuditEvent(action, subjectId, actor, reason, before, state);
    }
}
