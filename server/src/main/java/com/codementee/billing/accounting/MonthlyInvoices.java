package com.codementee.billing.accounting;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.billing.invoices.Invoices;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.settings.MailSettings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces the documents of ended months. A row for each announced month makes sure that it happens once, however
 * often and on however many nodes it is tried.
 */
@Component
class MonthlyInvoices {

    /** After a longer pause of the server, the earlier months are left to the admins. */
    private static final int MAX_MONTHS = 12;

    private final MonthlyInvoicesStore store;
    private final Invoices invoices;
    private final MailSettings mail;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final PlatformMonths months;

    MonthlyInvoices(
            MonthlyInvoicesStore store, Invoices invoices, MailSettings mail, Transactions transactions,
            ApplicationEventPublisher events, PlatformMonths months) {
        this.store = store;
        this.invoices = invoices;
        this.mail = mail;
        this.transactions = transactions;
        this.events = events;
        this.months = months;
    }

    /** Lists the ended months that follow the last announced one; at first only the month that ended last. */
    List<YearMonth> due() {
        var last = months.current().minusMonths(1);
        var first = store.findLatest()
                .map(latest -> YearMonth.from(latest).plusMonths(1))
                .filter(next -> next.isAfter(last.minusMonths(MAX_MONTHS)))
                .orElse(last);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    }

    /** Announces the documents of a month, unless that has happened or there are none. Not in a transaction. */
    void announce(YearMonth month) {
        if (store.isAnnounced(month.atDay(1))) return;
        var totals = store.sum(months.start(month), months.start(month.plusMonths(1)));
        boolean mailable = totals.documents() > 0 && mail.accountantEmail() != null
                && !invoices.renderMonthForMail(month).isEmpty();
        transactions.run(() -> {
            if (!store.markAnnounced(month.atDay(1), months.clock().instant()) || totals.documents() == 0) return;
            events.publishEvent(new MonthlyInvoicesReady(month, totals, mailable));
            if (!mailable) return;
            events.publishEvent(AuditEvent.of(AuditAction.EXPORT_MAILED, "invoices.zip")
                    .after(Map.of("month", month.toString(), "rows", totals.documents())));
        });
    }
}
