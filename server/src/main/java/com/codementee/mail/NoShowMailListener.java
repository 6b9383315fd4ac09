package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowDecided;
import com.codementee.bookings.NoShowObjected;
import com.codementee.bookings.NoShowReported;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.NoShowData;
import com.codementee.mail.Outbox.Addressed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Emails mentor and mentee when one reports the other as missing, when the other objects, and when the report is
 * decided.
 */
@Component
class NoShowMailListener {

    private final MailDataStore store;
    private final NoShowMails mails;
    private final Outbox outbox;
    private final InstantSource clock;

    NoShowMailListener(MailDataStore store, NoShowMails mails, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(NoShowReported event) {
        var booking = booking(event.mockId());
        var report = report(event.mockId());
        var reporter = booking.of(report.reportedBy());
        var other = booking.of(report.reportedBy().other());
        outbox.put("no-show-reported:" + event.mockId(), List.of(
                new Addressed(reporter, mails.reportedToReporter(booking, report, event.objectUntil())),
                new Addressed(other, mails.reportedToOther(booking, report, event.objectUntil()))));
    }

    @EventListener
    void on(NoShowObjected event) {
        var booking = booking(event.mockId());
        var report = report(event.mockId());
        var messages = new ArrayList<Addressed>();
        messages.add(new Addressed(booking.of(report.reportedBy()), mails.objectedToReporter(booking, report)));
        messages.add(new Addressed(
                booking.of(report.reportedBy().other()), mails.objectedToObjector(booking, report)));
        for (var admin : store.listAdmins()) {
            messages.add(new Addressed(admin, mails.toDecide(admin, booking, report)));
        }
        outbox.put("no-show-objected:" + event.mockId(), messages);
    }

    @EventListener
    void on(NoShowDecided event) {
        var booking = booking(event.mockId());
        var report = report(event.mockId());
        var now = clock.instant();
        outbox.put("no-show-decided:" + event.mockId() + ":" + event.decidedAt(), Arrays.stream(MockParty.values())
                .map(party -> new Addressed(booking.of(party), mails.decided(party, booking, report, now)))
                .toList());
    }

    private BookingData booking(UUID mockId) {
        return store.findByMock(mockId).orElseThrow();
    }

    private NoShowData report(UUID mockId) {
        return store.findNoShow(mockId).orElseThrow();
    }
}
