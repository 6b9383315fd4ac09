/**
 * The audit log: who did what to what, written in the transaction that does it.
 *
 * <p>Owns {@code audit_entry}, {@code audit_unsealed}, {@code audit_seal} and {@code audit_verification}; reads the
 * names of actors from {@code person}. It depends on no other module, so every module may call
 * {@link com.codementee.audit.AuditLog}, or publish an {@link com.codementee.audit.AuditEvent} beside its other events.
 *
 * <p>Invariants: an entry exists if and only if its action was committed. No statement changes or deletes an entry (the
 * triggers {@code audit_entry_only_grows} and {@code audit_seal_only_grows}). Only the fields that
 * {@link com.codementee.audit.AuditSubjectType} lists are stored, which include no name or email address of a person
 * and no secret. A job chains the hashes of committed entries; {@code docs/audit.md} says what that proves.
 */
@NullMarked
package com.codementee.audit;

import org.jspecify.annotations.NullMarked;
