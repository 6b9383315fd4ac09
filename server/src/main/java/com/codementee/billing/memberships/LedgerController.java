package com.codementee.billing.memberships;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the units that a mentee used, got back, or that an admin adjusted. */
@RestController
class LedgerController {

    private final UnitStore store;

    LedgerController(UnitStore store) {
        this.store = store;
    }

    @GetMapping("/api/mentee/ledger")
    @Allow(Who.MENTEE)
    Page<LedgerEntry> ledger(PageRequest page, Caller caller) {
        return page.page(
                store.listLedger(caller.id(), page),
                LedgerEntry::createdAt,
                LedgerEntry::id);
    }
}
