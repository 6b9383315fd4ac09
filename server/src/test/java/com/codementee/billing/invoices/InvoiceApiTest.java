package com.codementee.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests receipts and their credit notes over HTTP, for a seller without a GSTIN. */
class InvoiceApiTest extends ApiTest {

    private static final long PRICE = 499_900;

    /** Less than one document needs. */
    private static final int MAIL_LIMIT = 1_000;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final TestUser mentee = given.freeMentee();

    @Test
    void issuesAReceiptWithThePayment() throws IOException {
        var order = payments.createOrder(mentee, "growth");
        as(mentee).get(invoicePath(order)).expect(404, ErrorCode.NOT_FOUND);
        var paid = payments.pay(order);
        payments.verify(as(mentee), paid);

        var receipt = json(as(mentee), invoicePath(order)).expect(200).data();
        assertThat(receipt.get("kind").asString()).isEqualTo("receipt");
        assertThat(receipt.get("number").asString()).matches("CM/\\d\\d-\\d\\d/\\d{6}");
        assertThat(receipt.get("total").asLong()).isEqualTo(PRICE);
        assertThat(receipt.get("tax").isNull()).isTrue();
        assertThat(receipt.at("/purchase/payment_id").asString()).isEqualTo(paid.paymentId());

        var pdf = as(mentee).get(invoicePath(order)).expect(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + receipt.get("number").asString().replace('/', '-') + ".pdf\"");
        assertThat(text(pdf.bytes())).contains(receipt.get("number").asString(), "₹4,999.00", paid.paymentId());
    }

    @Test
    void showsDocumentsToTheOwnerAndToAdminsOnly() {
        var order = paidOrder();
        var refund = refund(order, 100_000);
        awaitCreditNote(order, refund);

        for (var path : new String[] {invoicePath(order), creditNotePath(order, refund)}) {
            as(given.admin()).get(path).expect(200);
            as(given.freeMentee()).get(path).expect(404, ErrorCode.NOT_FOUND);
            as(given.mentor()).get(path).expect(404, ErrorCode.NOT_FOUND);
            anonymous().get(path).expect(401);
        }
        as(mentee).get(creditNotePath(paidOrder(), refund)).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void issuesACreditNoteForEachProcessedRefund() throws IOException {
        var order = paidOrder();
        var refund = refund(order, 100_000);
        awaitCreditNote(order, refund);

        var note = json(as(mentee), creditNotePath(order, refund)).expect(200).data();
        var receipt = json(as(mentee), invoicePath(order)).data();
        assertThat(note.get("kind").asString()).isEqualTo("credit_note");
        assertThat(note.get("number").asString()).matches("CN/\\d\\d-\\d\\d/\\d{6}");
        assertThat(note.get("total").asLong()).isEqualTo(100_000);
        assertThat(note.at("/credit/invoice_number")).isEqualTo(receipt.get("number"));
        assertThat(text(as(mentee).get(creditNotePath(order, refund)).bytes()))
                .contains("Credit note", "₹1,000.00", receipt.get("number").asString());
    }

    @Test
    void creditsARefundThatWasMadeBeforeTheSettlement() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, 50_000);
        payments.verify(as(mentee), paid);

        Await.until("the credit note is issued", () -> kinds(order).equals("receipt credit_note"));
    }

    @Test
    void issuesNothingForAnOrderThatWasRefundedBeforeItsPlanWasGranted() {
        var order = payments.createOrder(mentee, "growth");
        var paid = payments.pay(order);
        payments.refundAtProvider(order, PRICE);
        payments.verify(as(mentee), paid);

        Await.until("the refund is recorded", () -> refundStatus(order).equals("processed"));
        assertThat(kinds(order)).isEmpty();
        as(mentee).get(invoicePath(order)).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void attachesTheDocumentsToTheMails() throws IOException {
        var order = paidOrder();
        refund(order, 100_000);

        var mailbox = new SandboxMailbox(app);
        var number = json(as(mentee), invoicePath(order)).data().get("number").asString();
        assertThat(text(attachment(mailbox.await(mentee.email(), "Your Growth plan is active"))))
                .contains("Receipt", number);
        assertThat(text(attachment(mailbox.await(mentee.email(), "We refunded ₹1,000"))))
                .contains("Credit note", number);
    }

    @Test
    void listsAMonthForTheAccountant() throws IOException {
        var order = paidOrder();
        awaitCreditNote(order, refund(order, 100_000));
        var number = json(as(mentee), invoicePath(order)).data().get("number").asString();
        var admin = given.admin();
        var month = YearMonth.from(now().atZone(ZoneId.of("Asia/Kolkata")));

        var rows = as(admin).get("/api/admin/invoices?month=" + month).expect(200).data();
        assertThat(rows.get(0).get("kind").asString()).isEqualTo("credit_note");
        assertThat(rows.get(0).get("corrected_number").asString()).isEqualTo(number);
        assertThat(rows.get(1).get("number").asString()).isEqualTo(number);
        var csv = as(admin).header("Accept", "text/csv").get("/api/admin/invoices").expect(200).text();
        assertThat(csv).startsWith("id,number,kind,issued_on,corrected_number,buyer_name,buyer_gstin,buyer_state,sac,")
                .contains(number + ",receipt,").contains(",4999.00,499900," + order.id());
        assertThat(as(admin).get("/api/admin/invoices?month=2020-01").expect(200).data()).isEmpty();

        var files = unzip(as(admin).get("/api/admin/invoices.zip?month=" + month).expect(200).bytes());
        assertThat(new String(files.get("invoices-" + month + ".csv"), StandardCharsets.UTF_8)).contains(number);
        assertThat(text(files.get(number.replace('/', '-') + ".pdf"))).contains(number, "Receipt");
        assertThat(app.bean(InvoiceZip.class).render(month, MAIL_LIMIT)).as("files beyond the limit").isEmpty();
    }

    @Test
    void refusesInvalidMonthsAndOtherRoles() {
        var admin = given.admin();
        for (var path : new String[] {"/api/admin/invoices", "/api/admin/invoices.zip"}) {
            for (var month : new String[] {"2026-13", "nope", "999999999-01", "-999999999-01", "1999-12"}) {
                as(admin).get(path + "?month=" + month).expectInvalid("month");
            }
            as(mentee).get(path).expect(403, ErrorCode.FORBIDDEN_ROLE);
            anonymous().get(path).expect(401);
        }
    }

    @Test
    void listsTheStatesAndRemembersBillingDetails() {
        assertThat(anonymous().get("/api/payment/states").expect(200).data().findValuesAsString("code"))
                .contains("01", "29", "38").doesNotHaveDuplicates();
        assertThat(as(mentee).get("/api/payment/billing-details").expect(200).data().isNull()).isTrue();
        create(Map.of("state", "27", "name", "Acme", "address", "5 Marine Drive\nMumbai", "gstin", "27aapfu0939f1zv"))
                .expect(201);

        var details = as(mentee).get("/api/payment/billing-details").data();

        assertThat(details.get("gstin").asString()).isEqualTo("27AAPFU0939F1ZV");
        assertThat(details.get("state").asString()).isEqualTo("27");
        assertThat(as(given.freeMentee()).get("/api/payment/billing-details").data().isNull()).isTrue();
    }

    @Test
    void refusesInvalidBillingDetails() {
        create(Map.of("state", "28")).expectInvalid("billing.state");
        create(Map.of("state", "999")).expectInvalid("billing.state");
        create(Map.of("gstin", "27AAPFU0939F1ZW")).expectInvalid("billing.gstin");
        create(Map.of("state", "29", "gstin", "27AAPFU0939F1ZV")).expectInvalid("billing.gstin");
        create(Map.of("state", "29", "name", "x".repeat(101))).expectInvalid("billing.name");
        create(Map.of("state", "29", "address", "x".repeat(301))).expectInvalid("billing.address");
        create(Map.of("state", "29", "name", "a\u0000b")).expectInvalid("billing.name");
    }

    @Test
    void deletesBillingDetailsWithAVisitorsExpiredOrder() {
        var body = new HashMap<>(PaymentFixtures.visitorOrderBody(mentee.email() + ".example", "growth"));
        body.put("billing", Map.of("state", "29", "name", "Acme", "address", "1 MG Road"));
        var order = PaymentFixtures.readOrder(anonymous().post("/api/payment/create-order", body));

        database().useHandle(sql -> sql.execute(
                "UPDATE plan_order SET created_at = created_at - interval '6 days' WHERE id = ?", order.id()));
        app.advance(Duration.ofMinutes(16));

        Await.until("the order expires", () -> payments.orderStatus(order).equals("expired"));
        boolean deleted = database().withHandle(sql -> sql.createQuery("""
                        SELECT coalesce(billing_name, billing_address, billing_state, billing_gstin) IS NULL
                          FROM plan_order WHERE id = :id
                        """).bind("id", order.id()).mapTo(Boolean.class).one());
        assertThat(deleted).isTrue();
    }

    private ApiResponse create(Map<String, Object> billing) {
        return as(mentee).post("/api/payment/create-order", Map.of("plan_id", "growth", "billing", billing));
    }

    private CreatedOrder paidOrder() {
        var order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        return order;
    }

    private String refund(CreatedOrder order, long amount) {
        var body = Map.of("amount", amount, "reason", "Ill");
        return as(given.admin()).post("/api/admin/orders/" + order.id() + "/refund", body).expect(201).data()
                .get("id").asString();
    }

    private void awaitCreditNote(CreatedOrder order, String refund) {
        Await.until("the credit note is issued",
                () -> json(as(mentee), creditNotePath(order, refund)).status() == 200);
    }

    private String kinds(CreatedOrder order) {
        return String.join(" ", app.bean(Invoices.class).listByOrder(order.id()).stream()
                .map(invoice -> invoice.kind().wire()).toList());
    }

    private String refundStatus(CreatedOrder order) {
        return database().withHandle(sql -> sql.createQuery("SELECT status FROM refund WHERE order_id = :id")
                .bind("id", order.id()).mapTo(String.class).findOne().orElse("none"));
    }

    private static ApiResponse json(ApiClient client, String path) {
        return client.header("Accept", "application/json").get(path);
    }

    private static byte[] attachment(JsonNode mail) {
        assertThat(mail.get("attachments")).hasSize(1);
        var attachment = mail.get("attachments").get(0);
        assertThat(attachment.get("content_type").asString()).startsWith("application/pdf");
        return Base64.getDecoder().decode(attachment.get("content_base64").asString());
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String invoicePath(CreatedOrder order) {
        return "/api/payment/orders/" + order.id() + "/invoice";
    }

    private static String creditNotePath(CreatedOrder order, String refund) {
        return "/api/payment/orders/" + order.id() + "/credit-notes/" + refund;
    }
}
