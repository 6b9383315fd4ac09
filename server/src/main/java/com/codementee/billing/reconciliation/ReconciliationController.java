package com.codementee.billing.reconciliation;

import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows admins what the provider says about an order, and lists the differences that comparisons found. */
@RestController
class ReconciliationController {

    private final OrderComparator comparator;
    private final DifferenceStore differences;

    ReconciliationController(OrderComparator comparator, DifferenceStore differences) {
        this.comparator = comparator;
        this.differences = differences;
    }

    /** Asks the provider now. The page of the order does not wait for it. */
    @GetMapping("/api/admin/orders/{id}/provider")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    ProviderView provider(@PathVariable UUID id) {
        try {
            return ProviderView.of(comparator.compare(id));
        } catch (PaymentProviderException problem) {
            throw problem.toApiException();
        }
    }

    @GetMapping("/api/admin/billing-differences")
    @Allow(Who.ADMIN)
    @OffersCsv
    Page<Difference> list(
            @Parameter(description = "true: only those that are open; false: only those that are resolved")
                    @RequestParam(required = false) @Nullable Boolean open,
            @Sortable(by = DifferenceSort.class, otherwise = "-found_at") PageRequest page) {
        return page.page(differences.list(open, page), Difference::id);
    }
}
