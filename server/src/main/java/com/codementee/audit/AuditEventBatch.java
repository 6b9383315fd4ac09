package com.codementee.audit;

import java.util.List;

/** Several actions of one transaction, which {@link AuditLog} records in one round trip. */
public record AuditEventBatch(List<AuditEvent> events) {}
