package com.codementee.audit;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins read the audit log and see how far its hash chain has been verified. */
@RestController
@RequestMapping("/api/admin/audit-log")
class AuditLogController {

    private final AuditReader reader;
    private final SealStore seals;

    AuditLogController(AuditReader reader, SealStore seals) {
        this.reader = reader;
        this.seals = seals;
    }

    /** Lists entries, newest first. Reading the first page for a filter is itself recorded. */
    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv
    Page<AuditEntry> list(
            @RequestParam(name = "actor_id", required = false) @Nullable UUID actorId,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(name = "subject_id", required = false) @Nullable @Text(max = 100) String subjectId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Sortable(by = AuditSort.class, otherwise = "-at") PageRequest page) {
        return reader.list(new AuditStore.Filter(actorId, action, subjectId, from, to), page);
    }

    @GetMapping("/chain")
    @Allow(Who.ADMIN)
    AuditChainStatus chain() {
        return seals.status();
    }
}
