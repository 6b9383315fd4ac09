package com.codementee.billing.orders;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.billing.memberships.Memberships;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.people.NewAccount;
import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Grants the plan of a paid order once, in one transaction: marks the order paid, creates the visitor's account if
 * needed, extends the membership and publishes {@link OrderPaid}.
 */
@Component
class PaidOrderGrant {

    private static final Logger log = LoggerFactory.getLogger(PaidOrderGrant.class);

    private final OrderStore store;
    private final Memberships memberships;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PaidOrderGrant(
            OrderStore store,
            Memberships memberships,
            People people,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.memberships = memberships;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Grants the plan, or returns the result of another transaction that settled the order first. */
    SettlementResult grant(OrderRecord order, Payment payment) {
        if (order.isAnonymised()) {
            log.error("ALERT order {} was paid after its buyer was deleted; refund {}", order.id(), payment.id());
            return SettlementResult.MISMATCH;
        }
        try {
            return transactions.run(() -> grantInTransaction(order.id(), payment));
        } catch (RuntimeException problem) {
            // A concurrent registration with the same email address makes the account's insert fail. Retry with that
            // account.
            boolean registeredMeanwhile = order.buyer().personId() == null
                    && people.findByEmail(order.buyer().email()).isPresent();
            if (!registeredMeanwhile) throw problem;
            return transactions.run(() -> grantInTransaction(order.id(), payment));
        }
    }

    private SettlementResult grantInTransaction(UUID orderId, Payment payment) {
        var now = clock.instant();
        var claimed = store.markPaid(orderId, payment.id(), payment.amountRefunded(), now);
        if (claimed.isEmpty()) {
            boolean settled = store.find(orderId).orElseThrow().status().settled();
            return settled ? SettlementResult.ALREADY_SETTLED : SettlementResult.MISMATCH;
        }
        var order = claimed.get();
        var owner = order.buyer().personId() == null ? assignOwner(order) : new Owner(order.buyer().personId(), false);
        memberships.grant(order.grantTo(owner.personId), now);
        events.publishEvent(new OrderPaid(orderId, owner.personId, owner.isNew));
        events.publishEvent(paid(order, payment, owner));
        people.publishChange(owner.personId);
        return SettlementResult.SETTLED;
    }

    private static AuditEvent paid(OrderRecord order, Payment payment, Owner owner) {
        return AuditEvent.of(AuditAction.ORDER_PAID, order.id()).after(Map.of(
                "status", OrderStatus.PAID, "amount", order.terms().amount(), "currency", order.terms().currency(),
                "plan_id", order.terms().planId(), "razorpay_payment_id", payment.id(),
                "person_id", owner.personId, "account_created", owner.isNew));
    }

    private record Owner(UUID personId, boolean isNew) {}

    /** Assigns a visitor's order to the account with its email address, or creates that account. */
    private Owner assignOwner(OrderRecord order) {
        var existing = people.findByEmail(order.buyer().email());
        var owner = existing.isPresent()
                ? new Owner(existing.get().id(), false)
                : new Owner(openAccount(order), true);
        store.setOwner(order.id(), owner.personId, owner.isNew);
        return owner;
    }

    private UUID openAccount(OrderRecord order) {
        return people.registerBuyer(new NewAccount(
                order.buyer().name(), order.buyer().email(), order.buyer().passwordHash(), order.buyer().currentJob(),
                order.buyer().targetJob())).id();
    }
}
