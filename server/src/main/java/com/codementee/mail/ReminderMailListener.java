package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.reliability.AssignmentsPaused;
import com.codementee.bookings.reliability.AssignmentsResumed;
import com.codementee.bookings.reminders.AssignmentsLate;
import com.codementee.bookings.reminders.FeedbackEscalated;
import com.codementee.bookings.reminders.FeedbackPromiseMissed;
import com.codementee.bookings.reminders.FeedbackRequested;
import com.codementee.bookings.reminders.MockStartsSoon;
import com.codementee.bookings.requests.AssignmentWaits;
import com.codementee.feedback.FeedbackGiven;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.Outbox.Addressed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends mails about reminders of mocks, missing and new feedback, broken promises and pauses of new assignments. */
@Component
class ReminderMailListener {

    private final MailDataStore store;
    private final ReminderMails mails;
    private final Outbox outbox;
    private final AssignmentWaits waits;
    private final InstantSource clock;

    ReminderMailListener(
            MailDataStore store, ReminderMails mails, Outbox outbox, AssignmentWaits waits, InstantSource clock) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.waits = waits;
        this.clock = clock;
    }

    @EventListener
    void on(MockStartsSoon event) {
        var booking = store.findBooking(event.bookingRequestId()).orElseThrow();
        var now = clock.instant();
        var messages = Arrays.stream(MockParty.values())
                .map(party -> new Addressed(booking.of(party), mails.mockSoon(party, booking, now)))
                .toList();
        outbox.putReminder("mock-reminder:" + event.reminderId(), event.reminderId(), messages);
    }

    @EventListener
    void on(FeedbackRequested event) {
        var mock = store.findByMock(event.mockId()).orElseThrow();
        var mentor = mock.of(MockParty.MENTOR);
        put("feedback-requested:", event.reminderId(), mentor,
                mails.feedbackRequested(mock, event.mockId(), event.attempt()));
    }

    @EventListener
    void on(FeedbackPromiseMissed event) {
        var mock = store.findByMock(event.mockId()).orElseThrow();
        put("feedback-late:", event.reminderId(), mock.mentee(), mails.feedbackPromiseMissed(mock));
    }

    @EventListener
    void on(FeedbackEscalated event) {
        var mocks = store.listMocks(event.mockIds());
        outbox.put("feedback-overdue:" + event.mockIds().getFirst(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.feedbackEscalated(admin, mocks)))
                .toList());
    }

    @EventListener
    void on(FeedbackGiven event) {
        var feedback = store.findFeedback(event.feedbackId()).orElseThrow();
        var mentee = feedback.mentee();
        outbox.put("feedback-given:" + event.feedbackId(), mentee, mails.feedbackReady(mentee, feedback));
    }

    @EventListener
    void on(AssignmentsLate event) {
        var now = clock.instant();
        var wait = waits.current();
        var ids = new ArrayList<UUID>();
        for (var late : event.requests()) {
            ids.add(late.bookingRequestId());
            var booking = store.findBooking(late.bookingRequestId()).orElseThrow();
            put("assignment-late:", late.reminderId(), booking.mentee(),
                    mails.stillLooking(booking, wait, now));
        }
        var requests = store.listRequests(ids);
        outbox.put("assignments-late:" + event.requests().getFirst().reminderId(), store.listAdmins().stream()
                .map(admin -> new Addressed(admin, mails.assignmentsLate(admin, requests)))
                .toList());
    }

    @EventListener
    void on(AssignmentsPaused event) {
        var mentor = store.findRecipient(event.mentorId()).orElseThrow();
        var messages = new ArrayList<Addressed>();
        messages.add(new Addressed(mentor, mails.assignmentsPaused(mentor, event.missedAt())));
        for (var admin : store.listAdmins()) {
            messages.add(new Addressed(admin, mails.mentorPaused(admin, mentor, event.missedAt())));
        }
        outbox.put("assignments-paused:" + event.pauseId(), messages);
    }

    @EventListener
    void on(AssignmentsResumed event) {
        var mentor = store.findRecipient(event.mentorId()).orElseThrow();
        outbox.put("assignments-resumed:" + event.pauseId(), mentor, mails.assignmentsResumed(mentor));
    }

    private void put(String cause, UUID reminderId, Recipient recipient, MailMessage message) {
        outbox.putReminder(cause + reminderId, reminderId, List.of(new Addressed(recipient, message)));
    }
}
