package com.codementee.audit;

import com.codementee.platform.paging.SortField;

/** The fields that admins can sort the audit log by. */
enum AuditSort implements SortField<AuditEntry> {
    AT;

    @Override
    public Key<AuditEntry> key() {
        return Key.instant("e.at", AuditEntry::at);
    }
}
