package com.codementee.audit;

import com.codementee.platform.paging.Sort;

/** The fields that admins can sort the audit log by. */
enum AuditSort implements Sort<AuditEntry> {
    AT;

    @Override
    public Key<AuditEntry> key() {
        return Key.instant("e.at", AuditEntry::at);
    }
}
