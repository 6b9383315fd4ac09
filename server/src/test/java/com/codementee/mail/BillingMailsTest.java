package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.accounting.MonthlyInvoicesReady.MonthlyTotals;
import com.codementee.billing.accounting.MonthlyInvoicesReady;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.platform.db.Ids;
import com.codementee.platform.settings.Settings;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** Tests what the mails about a month's documents ask for if nothing is attached. */
class BillingMailsTest {

    private static final Settings SETTINGS = Settings.from(Map.of("PUBLIC_URL", "https://codementee.example"));
    private static final Recipient ADMIN = new Recipient(Ids.next(), "Asha", "asha@people.example", "Asia/Kolkata");
    private static final MonthlyInvoicesReady TOO_LARGE = new MonthlyInvoicesReady(
            YearMonth.of(2026, 11), new MonthlyTotals(12_000, 5_998_800_000L, 1, 499_900), false);

    private final BillingMails mails = new BillingMails(
            new WebAppLinks(SETTINGS.server(), new StandardEnvironment()), SETTINGS.zone(), SETTINGS.seller());

    @Test
    void asksTheAdminsToPassOnWhatIsTooLarge() {
        var text = PlainTextMailRenderer.render(mails.monthlyInvoices(ADMIN, TOO_LARGE, "books@people.example"));

        assertThat(text).contains("too large to be mailed to your accountant, books@people.example",
                "Please download them", "https://codementee.example/admin/invoices?month=2026-11",
                "Invoices: 12000, ₹5,99,88,000", "Sum: ₹5,99,83,001");
    }

    @Test
    void asksTheAdminsToPassOnTheDocumentsIfThereIsNoAccountant() {
        var text = PlainTextMailRenderer.render(mails.monthlyInvoices(ADMIN, TOO_LARGE, null));

        assertThat(text).contains("Please download them").doesNotContain("too large", "null");
    }

    @Test
    void tellsTheAccountantThatTheDocumentsFollow() {
        var text = PlainTextMailRenderer.render(mails.invoicesForAccountant(TOO_LARGE));

        assertThat(text).contains("too large for a mail. We have asked our admins").doesNotContain("attached");
    }
}
