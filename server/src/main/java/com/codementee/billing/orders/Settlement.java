package com.codementee.billing.orders;

import com.codementee.billing.memberships.Memberships;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.people.NewAccount;
import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way in which an order becomes paid. Browser, webhooks and the watch over open orders all lead here, in any
 * order and any number: the provider is asked how things stand, and the first to find money grants it, once.
 */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final OrderStore store;
    private final PaymentGateway gateway;
    private final Memberships memberships;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Settlement(
            OrderStore store,
            PaymentGateway gateway,
            Memberships memberships,
            People people,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.gateway = gateway;
        this.memberships = memberships;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Brings an order to the provider's state. @throws PaymentProviderException when the provider does not say */
    SettlementResult settle(UUID orderId) {
        var order = store.find(orderId).orElseThrow();
        if (order.status().settled()) return SettlementResult.ALREADY_SETTLED;
        if (order.razorpayOrderId() == null) return SettlementResult.NOT_PAID;
        var state = gateway.order(order.razorpayOrderId());
        if (state.attempted()) store.markAttempted(orderId);
        var money = state.payments().stream().filter(Payment::money).toList();
        if (money.size() > 1) log.error("ALERT order {} has been paid {} times: {}", orderId, money.size(), ids(money));
        var paid = first(order, money).or(() -> capture(order, state.payments()));
        if (paid.isPresent()) return grant(order, paid.get());
        if (!money.isEmpty()) {
            log.error(
                    "ALERT order {} of {} {} was paid with something else: {}",
                    orderId, order.amount(), order.currency(), ids(money));
            store.close(orderId);
            return SettlementResult.MISMATCH;
        }
        return first(order, state.payments().stream().filter(Payment::paidBack).toList())
                .map(payment -> payBack(order, payment))
                .orElse(SettlementResult.NOT_PAID);
    }

    /** The provider takes money for an order once, so that one whose payment went back is over. */
    private SettlementResult payBack(OrderRecord order, Payment payment) {
        store.markRefunded(order.id(), payment.id(), Instant.ofEpochSecond(payment.createdAt()));
        log.info("Order {} was paid back whole before it was granted", order.id());
        return SettlementResult.PAID_BACK;
    }

    private Optional<Payment> capture(OrderRecord order, List<Payment> payments) {
        return payments.stream()
                .filter(Payment::authorized)
                .filter(payment -> fits(order, payment))
                .map(gateway::capture)
                .filter(payment -> payment.money() && fits(order, payment))
                .findFirst();
    }

    private SettlementResult grant(OrderRecord order, Payment payment) {
        if (order.ownerless()) {
            log.error("ALERT order {} was paid with its buyer forgotten, pay it back: {}", order.id(), payment.id());
            return SettlementResult.MISMATCH;
        }
        try {
            return transactions.run(() -> grantOnce(order.id(), payment));
        } catch (RuntimeException problem) {
            // Somebody made an account of that address at the same instant; the order goes to it.
            boolean accountMeanwhile = order.personId() == null && people.byEmail(order.email()).isPresent();
            if (!accountMeanwhile) throw problem;
            return transactions.run(() -> grantOnce(order.id(), payment));
        }
    }

    private SettlementResult grantOnce(UUID orderId, Payment payment) {
        var now = clock.instant();
        var claimed = store.markPaid(orderId, payment.id(), payment.amountRefunded(), now);
        if (claimed.isEmpty()) {
            boolean settled = store.find(orderId).orElseThrow().status().settled();
            return settled ? SettlementResult.ALREADY_SETTLED : SettlementResult.MISMATCH;
        }
        var order = claimed.get();
        var owner = order.personId() == null ? findOwner(order) : order.personId();
        memberships.grant(order.grantTo(owner), now);
        events.publishEvent(new OrderPaid(orderId, owner));
        people.changed(owner);
        return SettlementResult.SETTLED;
    }

    /** A visitor's order makes their account, or goes to the one that their address has got meanwhile. */
    private UUID findOwner(OrderRecord order) {
        var known = people.byEmail(order.email());
        if (known.isPresent()) {
            store.giveOwner(order.id(), known.get().id(), false);
            return known.get().id();
        }
        var made = people.open(new NewAccount(
                order.name(), order.email(), order.passwordHash(), order.currentJob(), order.targetJob()));
        store.giveOwner(order.id(), made.id(), true);
        return made.id();
    }

    private static Optional<Payment> first(OrderRecord order, List<Payment> payments) {
        return payments.stream()
                .filter(payment -> fits(order, payment))
                .min(Comparator.comparingLong(Payment::createdAt).thenComparing(Payment::id));
    }

    private static boolean fits(OrderRecord order, Payment payment) {
        return payment.amount() == order.amount()
                && order.currency().equals(payment.currency())
                && order.razorpayOrderId().equals(payment.orderId());
    }

    private static List<String> ids(List<Payment> payments) {
        return payments.stream().map(Payment::id).toList();
    }
}
