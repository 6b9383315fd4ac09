package com.codementee.importer;

import com.codementee.importer.ImportContext.Account;
import com.codementee.importer.ImportContext.Plan;
import com.codementee.importer.TableLoader.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports orders. A paid one gives its buyer the plan from the day of payment, as it would here; an unpaid one is kept
 * as an expired order without personal data.
 */
final class OrderImport {

    private static final Set<String> PAID = Set.of("paid", "completed", "success", "captured");
    private static final Set<String> REFUNDED = Set.of("refunded");
    private static final Set<String> UNPAID = Set.of("created", "pending", "attempted", "failed", "expired");

    /** A paid order that grants its plan. */
    private record Purchase(UUID orderId, Account buyer, Plan plan, long amount, Instant paidAt) {}

    /** A membership that was granted, and how many of its mocks are used. */
    private static final class Granted {
        private final UUID id;
        private final Plan plan;
        private final Instant from;
        private final int run;
        private int used;

        Granted(Purchase purchase, int run) {
            this.id = LegacyIds.derived("membership of " + purchase.orderId());
            this.plan = purchase.plan();
            this.from = purchase.paidAt();
            this.run = run;
        }

        boolean hasUnit() {
            return plan.mocks() == null || used < plan.mocks();
        }
    }

    /** One person's runs: an unbroken time with a plan. */
    private record Run(int number, Instant startsAt, Instant endsAt, List<Granted> memberships, Purchase dearest) {}

    private final ImportContext context;
    private final TableLoader orders;
    private final Map<UUID, List<Purchase>> purchases = new HashMap<>();
    private final Map<UUID, Purchase> waiting = new HashMap<>();
    private final Map<UUID, List<Run>> runs = new HashMap<>();

    OrderImport(ImportContext context) {
        this.context = context;
        this.orders = context.loader("orders", "plan_order.id", "another order has the same payment")
                .onOutcome(this::note);
    }

    void run(Map<UUID, String> active) {
        context.read(this::read, "orders", "payments");
        orders.flush();
        purchases.forEach((person, bought) -> runs.put(person, runsOf(bought)));
        active.forEach((person, plan) -> {
            if (!runs.containsKey(person)) {
                context.report.reject("plans of users", person.toString(),
                        "the account is Active with the plan " + plan + ", but has no paid order; imported without a plan");
            }
        });
    }

    private void read(LegacyDocument order) {
        var id = order.id();
        var status = order.word("status").orElse("created");
        boolean paid = PAID.contains(status);
        boolean refunded = REFUNDED.contains(status);
        if (!paid && !refunded && !UNPAID.contains(status)) throw new RejectedException("status is unknown: " + status);
        if (!order.word("currency").orElse("inr").equals("inr")) throw new RejectedException("currency is not INR");
        var planId = order.text(40, "plan_id").orElseThrow(() -> new RejectedException("plan_id is missing"));
        var plan = context.plans.get(planId);
        if (plan == null) throw new RejectedException("plan_id is of no imported plan: " + planId);
        long amount = order.number("amount").orElseThrow(() -> new RejectedException("amount is missing"));
        if (amount < 0) throw new RejectedException("amount is negative");
        var buyer = context.account(order, "user_id", "email");
        if ((paid || refunded) && buyer.isEmpty()) {
            throw new RejectedException("it is paid, but its buyer has no imported account");
        }
        var createdAt = order.createdAt();
        var paidAt = order.instant("paid_at", "updated_at").orElse(createdAt);
        var row = new Columns().set("id", id).set("plan_id", planId).set("plan_name", plan.name())
                .set("amount", amount).set("currency", "INR").set("duration_months", plan.months())
                .set("limit_mock_interviews", plan.mocks()).set("limit_resume_reviews", plan.reviews())
                .set("limit_ai_tools", plan.tools()).set("made_account", false).set("created_at", createdAt)
                .set("amount_refunded", refunded ? amount : 0)
                .set("razorpay_order_id", order.text(60, "razorpay_order_id", "order_id"))
                .set("razorpay_payment_id", order.text(60, "razorpay_payment_id", "payment_id"))
                .set("status", refunded ? "refunded" : paid ? "paid" : "expired")
                .set("paid_at", paid || refunded ? paidAt : null);
        buyerOf(row, paid || refunded ? buyer.orElseThrow() : null);
        if (paid) waiting.put(id, new Purchase(id, buyer.orElseThrow(), plan, amount, paidAt));
        orders.add(id, order.legacyId(), row.map());
    }

    private static void buyerOf(Columns row, @Nullable Account buyer) {
        row.set("person_id", buyer == null ? null : buyer.id()).set("name", buyer == null ? "" : buyer.name())
                .set("email", buyer == null ? "" : buyer.email());
    }

    private void note(TableLoader.Row row, Outcome outcome) {
        var purchase = waiting.remove(UUID.fromString(row.key()));
        if (purchase == null || outcome == Outcome.CONFLICT || outcome == Outcome.REFUSED) return;
        purchases.computeIfAbsent(purchase.buyer().id(), _ -> new ArrayList<>()).add(purchase);
    }

    /** A purchase while a run lasts joins it and adds its months; a later one starts another run. */
    private List<Run> runsOf(List<Purchase> bought) {
        bought.sort(Comparator.comparing(Purchase::paidAt).thenComparing(Purchase::orderId));
        var found = new ArrayList<Run>();
        for (var purchase : bought) {
            var last = found.isEmpty() ? null : found.getLast();
            boolean joins = last != null && purchase.paidAt().isBefore(last.endsAt());
            int number = joins ? last.number() : found.size() + 1;
            var memberships = joins ? last.memberships() : new ArrayList<Granted>();
            memberships.add(new Granted(purchase, number));
            var start = joins ? last.startsAt() : purchase.paidAt();
            int months = memberships.stream().mapToInt(granted -> granted.plan.months()).sum();
            var dearest = joins && last.dearest().amount() >= purchase.amount() ? last.dearest() : purchase;
            var end = start.atZone(context.zone).plusMonths(months).toInstant();
            var run = new Run(number, start, end, memberships, dearest);
            if (joins) found.removeLast();
            found.add(run);
        }
        return found;
    }

    /** Grants the plans, with a unit used for each request that was not cancelled and was made while the plan ran. */
    void grant(Iterable<BookingImport.Placed> requests) {
        var uses = new ArrayList<Columns>();
        for (var request : requests) {
            if (request.cancelled()) continue;
            runs.getOrDefault(request.menteeId(), List.of()).stream()
                    .filter(run -> request.createdAt().isBefore(run.endsAt()))
                    .flatMap(run -> run.memberships().stream())
                    .filter(granted -> !request.createdAt().isBefore(granted.from) && granted.hasUnit())
                    .findFirst()
                    .ifPresent(granted -> {
                        granted.used++;
                        uses.add(use(request, granted));
                    });
        }
        insertEntitlements();
        insertMemberships();
        var ledger = context.loader("used mocks", "ledger_entry.id", "the request has used a mock already");
        for (var use : uses) ledger.add(use.map().get("id"), use.map().get("cause").toString(), use.map());
        ledger.flush();
        afterwards();
    }

    private static Columns use(BookingImport.Placed request, Granted granted) {
        return new Columns().set("id", LegacyIds.derived("mock used by " + request.id()))
                .set("person_id", request.menteeId()).set("membership_id", granted.id).set("kind", "mock_interviews")
                .set("units", -1).set("reason", "Mock requested").set("cause", request.id())
                .set("booking_request_id", request.id()).set("created_at", request.createdAt());
    }

    private void insertEntitlements() {
        var loader = context.loader("plans of users", "entitlement.person_id", "the person has a plan already");
        runs.forEach((person, list) -> {
            var last = list.getLast();
            loader.add(person, person.toString(), new Columns().set("person_id", person).set("run", last.number())
                    .set("plan_id", last.dearest().plan().id()).set("plan_name", last.dearest().plan().name())
                    .set("plan_price", last.dearest().amount()).set("ends_at", last.endsAt())
                    // The older system told people; a plan that is over must not be announced again.
                    .set("told_week_ahead", last.endsAt()).set("told_day_ahead", last.endsAt()).map());
        });
        loader.flush();
    }

    private void insertMemberships() {
        var loader = context.loader("memberships", "membership.id", "the order has granted its plan already");
        purchases.forEach((person, bought) -> runs.get(person).forEach(run -> run.memberships().forEach(granted -> {
            var purchase = bought.stream()
                    .filter(each -> LegacyIds.derived("membership of " + each.orderId()).equals(granted.id))
                    .findFirst().orElseThrow();
            loader.add(granted.id, purchase.orderId().toString(), new Columns().set("id", granted.id)
                    .set("order_id", purchase.orderId()).set("person_id", person).set("run", granted.run)
                    .set("plan_id", granted.plan.id()).set("granted_at", granted.from)
                    .set("limit_mock_interviews", granted.plan.mocks())
                    .set("limit_resume_reviews", granted.plan.reviews()).set("limit_ai_tools", granted.plan.tools())
                    .set("used_mock_interviews", granted.used).set("used_resume_reviews", 0).set("used_ai_tools", 0)
                    .map());
        })));
        loader.flush();
    }

    /** The same as the migrations did for orders that were older than invoices, payments and comparisons. */
    private void afterwards() {
        context.execute("""
                INSERT INTO payment (id, order_id, status, captured, amount, currency, created_at, read_at)
                SELECT razorpay_payment_id, id, CASE status WHEN 'refunded' THEN 'refunded' ELSE 'captured' END, true,
                       amount, currency, paid_at, paid_at
                  FROM plan_order
                 WHERE razorpay_payment_id IS NOT NULL AND paid_at IS NOT NULL
                    ON CONFLICT DO NOTHING
                """);
        context.execute("""
                INSERT INTO order_comparison (order_id, due_at)
                SELECT id, paid_at FROM plan_order WHERE paid_at IS NOT NULL AND razorpay_order_id IS NOT NULL
                    ON CONFLICT DO NOTHING
                """);
        context.execute("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT 'issue-invoice', o.id, o.paid_at, false, 1
                  FROM plan_order o
                  JOIN membership m ON m.order_id = o.id
                 WHERE o.razorpay_payment_id IS NOT NULL
                   AND NOT EXISTS (SELECT FROM invoice i WHERE i.order_id = o.id)
                    ON CONFLICT DO NOTHING
                """);
    }
}
