package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.billing.invoices.Invoice.Party;
import com.codementee.billing.invoices.Invoice.State;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.gst.GstState;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.settings.SellerSettings;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Issues documents for orders of other years and sellers. Each test uses a different financial year. */
class InvoiceStoreTest extends ApiTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final SellerSettings UNREGISTERED = new SellerSettings("Codementee", null, null, null, "999293");
    private static final SellerSettings REGISTERED = new SellerSettings(
            "Codementee Pvt Ltd", "1 MG Road\nBengaluru 560001", GstState.KARNATAKA, "29GGGGG1314R9ZA", "999293");
    private static final AtomicInteger YEAR = new AtomicInteger(2040);

    private final InvoiceStore store = app.bean(InvoiceStore.class);
    private final Transactions transactions = app.bean(Transactions.class);
    private final UninvoicedOrders orders = new UninvoicedOrders(app);
    private final Instant noon = Instant.parse(YEAR.getAndIncrement() + "-06-15T06:30:00Z");

    @Test
    void issuesAReceiptWithoutTaxForAnUnregisteredSeller() {
        var order = orders.insert("Asha", 499_900, noon, null);

        issue(order, UNREGISTERED, noon);

        var receipt = store.findInvoice(order).orElseThrow();
        assertThat(receipt.kind()).isEqualTo(InvoiceKind.RECEIPT);
        assertThat(receipt.number()).isEqualTo(number("CM", 1));
        assertThat(receipt.tax()).isNull();
        assertThat(receipt.credit()).isNull();
        assertThat(receipt.seller()).isEqualTo(new Party("Codementee", null, null, null));
        assertThat(receipt.buyer()).isEqualTo(new Party("Asha", null, null, null));
        assertThat(receipt.purchase().paymentId()).isEqualTo("pay_" + order);
        assertThat(receipt.total()).isEqualTo(499_900);
    }

    @Test
    void splitsTheTaxByThePlaceOfSupply() {
        var inside = orders.insert("Asha", 199_900, noon, state("29"));
        var outside = orders.insert("Asha", 199_900, noon, state("33"));
        var unknown = orders.insert("Asha", 199_900, noon, null);

        for (var order : List.of(inside, outside, unknown)) issue(order, REGISTERED, noon);

        var half = store.findInvoice(inside).orElseThrow().tax();
        assertThat(List.of(half.taxable(), half.cgst(), half.sgst(), half.igst(), half.roundOff()))
                .containsExactly(169_407L, 15_247L, 15_247L, 0L, -1L);
        var whole = store.findInvoice(outside).orElseThrow().tax();
        assertThat(whole.igst()).isEqualTo(30_493);
        assertThat(whole.place()).isEqualTo(new State("33", "Tamil Nadu"));
        var assumed = store.findInvoice(unknown).orElseThrow();
        assertThat(assumed.tax().place()).isEqualTo(new State("29", "Karnataka"));
        assertThat(assumed.buyer().state()).isNull();
    }

    @Test
    void copiesBillingDetailsAndSeller() {
        var billing = new BillingDetails("27", "Acme Traders", "5 Marine Drive\nMumbai", "27AAPFU0939F1ZV");
        var order = orders.insert("Asha", 499_900, noon, billing);
        issue(order, REGISTERED, noon);
        var issued = store.findInvoice(order).orElseThrow();
        var bytes = app.bean(InvoicePdf.class).render(issued).content();

        var moved = new SellerSettings("New Ltd", "Elsewhere", GstState.DELHI, "07AAAAA0000A1Z5", "998431");
        database().useHandle(sql -> sql.execute("UPDATE plan_order SET plan_name = 'Other' WHERE id = ?", order));
        issue(order, moved, noon.plusSeconds(60));

        assertThat(issued.buyer()).isEqualTo(new Party(
                "Acme Traders", "5 Marine Drive\nMumbai", new State("27", "Maharashtra"), "27AAPFU0939F1ZV"));
        assertThat(issued.seller().gstin()).isEqualTo("29GGGGG1314R9ZA");
        assertThat(store.listByOrder(order)).containsExactly(issued);
        assertThat(app.bean(InvoicePdf.class).render(store.findInvoice(order).orElseThrow()).content())
                .isEqualTo(bytes);
    }

    @Test
    void refusesToChangeOrDeleteADocument() {
        var order = orders.insert("Asha", 499_900, noon, null);
        issue(order, UNREGISTERED, noon);

        for (var change : List.of("UPDATE invoice SET buyer_name = 'Eve'", "DELETE FROM invoice", "TRUNCATE invoice")) {
            assertThatThrownBy(() -> database().useHandle(sql -> sql.execute(change)))
                    .hasMessageContaining("An issued invoice never changes");
        }
        assertThat(store.findInvoice(order)).isPresent();
    }

    @Test
    void creditsEachProcessedRefundOnceAndTheWholeInvoiceExactly() {
        var order = orders.insert("Asha", 899_900, noon, state("29"));
        var first = orders.refund(order, 100_001, noon);
        issue(order, REGISTERED, noon);
        var second = orders.refund(order, 333_333, noon.plusSeconds(1));
        var third = orders.refund(order, 466_566, noon.plusSeconds(2));
        issue(order, REGISTERED, noon.plusSeconds(3));
        issue(order, UNREGISTERED, noon.plusSeconds(4));

        var documents = store.listByOrder(order);
        assertThat(documents).extracting(Invoice::number)
                .containsExactly(number("CM", 1), number("CN", 1), number("CN", 2), number("CN", 3));
        assertThat(documents.stream().skip(1).map(note -> note.credit().refundId()))
                .containsExactly(first, second, third);
        assertThat(documents.get(1).credit().invoiceNumber()).isEqualTo(number("CM", 1));
        var invoice = documents.getFirst().tax();
        assertThat(sum(documents, Invoice.Tax::taxable)).isEqualTo(invoice.taxable());
        assertThat(sum(documents, Invoice.Tax::cgst)).isEqualTo(invoice.cgst());
        assertThat(sum(documents, Invoice.Tax::sgst)).isEqualTo(invoice.sgst());
        assertThat(sum(documents, Invoice.Tax::roundOff)).isEqualTo(invoice.roundOff());
    }

    private static long sum(List<Invoice> documents, ToLongFunction<Invoice.Tax> part) {
        return documents.stream().skip(1).map(Invoice::tax).mapToLong(part).sum();
    }

    @Test
    void beginsANewSeriesOnTheFirstOfAprilInIndia() {
        int year = noon.atZone(INDIA).getYear();
        var lastSecond = Instant.parse(year + "-03-31T18:29:59Z");
        var before = orders.insert("Asha", 499_900, lastSecond, null);
        var after = orders.insert("Asha", 499_900, lastSecond, null);

        issue(before, UNREGISTERED, lastSecond);
        issue(after, UNREGISTERED, lastSecond.plusSeconds(1));

        assertThat(store.findInvoice(before).orElseThrow().number())
                .startsWith("CM/%02d-%02d/".formatted((year - 1) % 100, year % 100));
        assertThat(store.findInvoice(after).orElseThrow().number()).isEqualTo(number("CM", 1));
        assertThat(store.findInvoice(after).orElseThrow().issuedOn()).isEqualTo(LocalDate.of(year, 4, 1));
    }

    @Test
    void numbersAHundredConcurrentDocumentsWithoutAGap() throws InterruptedException {
        var all = IntStream.range(0, 100).mapToObj(_ -> orders.insert("Asha", 499_900, noon, null)).toList();

        var outcomes = ConcurrentRunner.run(100, i -> () -> {
            issue(all.get(i), UNREGISTERED, noon);
            return i;
        });

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        assertThat(all.stream().map(order -> store.findInvoice(order).orElseThrow().number()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(serial -> number("CM", serial)).toList());
    }

    @Test
    void leavesNoGapWhenATransactionRollsBack() {
        var lost = orders.insert("Asha", 499_900, noon, null);
        var next = orders.insert("Asha", 499_900, noon, null);

        assertThatThrownBy(() -> transactions.run(() -> {
            issuer(UNREGISTERED, noon).issueMissing(lost);
            throw new IllegalStateException("The settlement failed");
        })).hasMessage("The settlement failed");
        issue(next, UNREGISTERED, noon);

        assertThat(store.findInvoice(lost)).isEmpty();
        assertThat(store.findInvoice(next).orElseThrow().number()).isEqualTo(number("CM", 1));
    }

    @Test
    void issuesTheDocumentsOfAnOrderFromBeforeInvoicesExisted() {
        var order = orders.insert("Asha", 499_900, now(), null);
        orders.refund(order, 50_000, now());

        transactions.run(() -> app.bean(Jobs.class).schedule(new TaskInstance<>("issue-invoice", order.toString())));

        Await.until("the documents are issued", () -> store.listByOrder(order).size() == 2);
    }

    private void issue(UUID order, SellerSettings seller, Instant at) {
        transactions.run(() -> issuer(seller, at).issueMissing(order));
    }

    private InvoiceIssuer issuer(SellerSettings seller, Instant at) {
        return new InvoiceIssuer(store, seller, InstantSource.fixed(at), INDIA);
    }

    private String number(String series, int serial) {
        return new FinancialYear(noon.atZone(INDIA).getYear()).number(series, serial);
    }

    private static BillingDetails state(String code) {
        return new BillingDetails(code, null, null, null);
    }
}
