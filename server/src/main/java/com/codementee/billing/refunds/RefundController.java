package com.codementee.billing.refunds;

import com.codementee.billing.refunds.Refunds.NewRefund;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Who;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins refund orders, and shows refunds to admins and to the order's owner. */
@RestController
class RefundController {

    private final Refunds refunds;
    private final RefundStore store;
    private final RefundJobs jobs;
    private final Transactions transactions;
    private final InstantSource clock;

    RefundController(
            Refunds refunds, RefundStore store, RefundJobs jobs, Transactions transactions, InstantSource clock) {
        this.refunds = refunds;
        this.store = store;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Creates a pending refund. A job sends it to the provider, so it is not lost while the provider is down. */
    @PostMapping("/api/admin/orders/{id}/refund")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.ORDER_NOT_REFUNDABLE})
    Refund refund(@PathVariable UUID id, @Valid @RequestBody CreateRefund body, Caller caller) {
        return transactions.run(() -> {
            var request = new NewRefund(
                    id, body.amount, body.reason, body.revoke, body.bookingRequestId, caller.id());
            var refund = refunds.create(Ids.next(), request, clock.instant());
            jobs.process(refund.id());
            return refund;
        });
    }

    /** Lists an order's refunds, oldest first, for its owner and for admins. */
    @GetMapping("/api/payment/orders/{id}/refunds")
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    List<Refund> list(@PathVariable UUID id, Caller caller) {
        store.findOrder(id)
                .filter(order -> caller.role() == Role.ADMIN || caller.id().equals(order.personId()))
                .orElseThrow(() -> ApiException.notFound("This order"));
        return store.list(id);
    }

    /** Lists the refunds of all orders of the caller, latest first. */
    @GetMapping("/api/payment/refunds")
    @Allow(Who.SIGNED_IN)
    Page<Refund> own(PageRequest page, Caller caller) {
        return page.page(store.listOfPerson(caller.id(), page), Refund::createdAt, Refund::id);
    }

    /**
     * @param amount in paise; null for the whole remaining amount
     * @param reason shown to the buyer
     * @param revoke whether to revoke the membership; null: only if the whole remaining amount is refunded
     * @param bookingRequestId a booking cancelled by us that this pays back: the mock that it returned leaves the plan,
     *     and it can be paid back once
     */
    record CreateRefund(
            @Nullable @Min(Refunds.MIN_AMOUNT) Long amount,
            @NotNull @Text(max = 2000, lines = true) String reason,
            @Nullable Boolean revoke,
            @Nullable UUID bookingRequestId) {}
}
