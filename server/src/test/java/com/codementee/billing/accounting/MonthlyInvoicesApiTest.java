package com.codementee.billing.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.SandboxMailbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that the accountant and the admins get a month's documents once, without asking for them. */
class MonthlyInvoicesApiTest extends ApiTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String ACCOUNTANT = "accountant@books.example";
    private static final int NODES = 6;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final MonthlyInvoices invoices = app.bean(MonthlyInvoices.class);

    @Test
    void mailsTheDocumentsToTheAccountantAndTellsTheAdmins() throws IOException {
        var month = startMonth();
        var admin = given.admin();
        var number = payAndReadNumber();

        invoices.announce(month);

        var mail = mailbox.await(ACCOUNTANT, subjectForAccountant(month));
        assertThat(mail.get("text").asString()).contains("Invoices: 1, ₹4,999", "Credit notes: 0, ₹0", "Sum: ₹4,999");
        var attachments = mail.get("attachments");
        assertThat(attachments.findValuesAsString("filename"))
                .containsExactly("invoices-" + month + ".csv", "invoices-" + month + ".zip");
        assertThat(new String(content(attachments.get(0)), StandardCharsets.UTF_8)).startsWith("id,number,kind,")
                .contains(number + ",receipt,");
        assertThat(fileNames(content(attachments.get(1))))
                .containsExactly("invoices-" + month + ".csv", number.replace('/', '-') + ".pdf");
        assertThat(mailbox.await(admin.email(), "Invoices of " + name(month)).get("text").asString())
                .contains("We have mailed them to your accountant, " + ACCOUNTANT, "/admin/invoices?month=" + month);
        assertThat(as(admin).get("/api/notifications").expect(200).data())
                .anySatisfy(notice -> {
                    assertThat(notice.get("kind").asString()).isEqualTo("monthly_invoices");
                    assertThat(notice.get("href").asString()).isEqualTo("/admin/invoices?month=" + month);
                });
    }

    @Test
    void asksTheAdminsToSendTheDocumentsWhenTheMailIsGivenUp() {
        var month = startMonth();
        var admin = given.admin();
        payAndReadNumber();
        injectMailFaults(100_000);
        try {
            invoices.announce(month);
            Await.until("a first attempt", () -> attempts(month) > 0);

            advance(Duration.ofHours(25));

            var reader = given.signIn(admin);
            Await.until("the notification", () -> as(reader).get("/api/notifications").expect(200).data().valueStream()
                    .anyMatch(notice -> notice.get("title").asString().startsWith("Please send: the invoices of")
                            && notice.get("kind").asString().equals("billing_difference")
                            && notice.get("href").asString().equals("/admin/invoices?month=" + month)));
        } finally {
            injectMailFaults(0);
        }
        assertThat(mailbox.findBySubject(ACCOUNTANT, subjectForAccountant(month))).isEmpty();
    }

    private void injectMailFaults(int count) {
        var fault = Map.of("target", "mail", "kind", "error", "count", count);
        anonymous().post("/__sandbox/faults", fault).expect(200);
    }

    private int attempts(YearMonth month) {
        return database().withHandle(sql -> sql
                .createQuery("SELECT attempts FROM outbox_mail WHERE cause = ?")
                .bind(0, "invoices-for-accountant:" + month)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void sendsAMonthOnceHoweverManyNodesTry() throws InterruptedException {
        var month = startMonth();
        payAndReadNumber();

        var outcomes = ConcurrentRunner.run(NODES, _ -> Executors.callable(() -> invoices.announce(month)));
        invoices.announce(month);

        assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
        mailbox.await(ACCOUNTANT, subjectForAccountant(month));
        assertThat(mailbox.findBySubject(ACCOUNTANT, subjectForAccountant(month))).hasSize(1);
        assertThat(auditEntries(month)).singleElement().satisfies(entry -> {
            assertThat(entry.at("/after/rows").asInt()).isEqualTo(1);
            assertThat(entry.get("actor_id").isNull()).isTrue();
        });
    }

    @Test
    void saysNothingAboutAMonthWithoutDocuments() {
        var admin = given.admin();
        var month = startMonth();

        invoices.announce(month);
        invoices.announce(month);

        assertThat(mailbox.findBySubject(ACCOUNTANT, subjectForAccountant(month))).isEmpty();
        assertThat(mailbox.findBySubject(admin.email(), "Invoices of " + name(month))).isEmpty();
        assertThat(auditEntries(month)).isEmpty();
    }

    /** A month turns at midnight in India, when it is still the last day of the month in UTC. */
    @Test
    void theJobSendsTheMonthThatEndedInThePlatformsTimeZone() throws IOException {
        var month = startMonth();
        advanceTo(month.atEndOfMonth(), LocalTime.of(23, 59));
        var inside = payAndReadNumber();
        assertThat(invoices.due()).doesNotContain(month);
        advanceTo(month.plusMonths(1).atDay(1), LocalTime.of(0, 1));
        assertThat(YearMonth.from(now().atZone(ZoneId.of("UTC")))).isEqualTo(month);
        var outside = payAndReadNumber();

        advanceTo(month.plusMonths(1).atDay(1), LocalTime.of(6, 1));

        var mail = mailbox.await(ACCOUNTANT, subjectForAccountant(month));
        assertThat(mail.get("text").asString()).contains("Invoices: 1, ");
        assertThat(fileNames(content(mail.get("attachments").get(1))))
                .contains(inside.replace('/', '-') + ".pdf").doesNotContain(outside.replace('/', '-') + ".pdf");
        assertThat(invoices.due()).isEmpty();
    }

    /** Moves the clock to the start of a month that no other test used, and returns it. */
    private YearMonth startMonth() {
        var next = YearMonth.from(now().atZone(INDIA)).plusMonths(1);
        advanceTo(next.atDay(1), LocalTime.NOON);
        return next;
    }

    private void advanceTo(LocalDate date, LocalTime time) {
        advance(Duration.between(now(), date.atTime(time).atZone(INDIA).toInstant()));
    }

    private String payAndReadNumber() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
        return as(mentee).header("Accept", "application/json").get("/api/payment/orders/" + order.id() + "/invoice")
                .expect(200).data().get("number").asString();
    }

    private List<JsonNode> auditEntries(YearMonth month) {
        var found = new ArrayList<JsonNode>();
        for (var entry : as(given.admin()).get("/api/admin/audit-log?action=export.mailed").expect(200).data()) {
            if (entry.at("/after/month").asString().equals(month.toString())) found.add(entry);
        }
        return found;
    }

    private static byte[] content(JsonNode attachment) {
        return Base64.getDecoder().decode(attachment.get("content_base64").asString());
    }

    private static List<String> fileNames(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static String subjectForAccountant(YearMonth month) {
        return "Codementee: invoices of " + name(month);
    }

    private static String name(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    }
}
