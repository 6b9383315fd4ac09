package com.codementee.mail;

import com.codementee.bookings.BookingCancelled;
import com.codementee.bookings.BookingConfirmed;
import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.feedback.FeedbackGiven;
import com.codementee.mail.CalendarInvite.Method;
import com.codementee.mail.CalendarInvite.Party;
import com.codementee.mail.MailDataStore.BookingFacts;
import com.codementee.mail.MailDataStore.Reader;
import com.codementee.mail.MailDataStore.Span;
import com.codementee.mail.Outbox.Addressed;
import com.codementee.platform.settings.MailSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails people about bookings. Mentee and mentor each get an invitation of their own, which names nobody else. */
@Component
class BookingMailListener {

    private final MailDataStore facts;
    private final BookingMails letters;
    private final Outbox outbox;
    private final MimeMessageFactory mime;
    private final InstantSource clock;
    private final Party organizer;

    BookingMailListener(MailDataStore facts, BookingMails letters, Outbox outbox, MimeMessageFactory mime, InstantSource clock, MailSettings settings) {
        this.facts = facts;
        this.letters = letters;
        this.outbox = outbox;
        this.mime = mime;
        this.clock = clock;
        this.organizer = new Party("Codementee", settings.senderEmail());
    }

    @EventListener
    void on(BookingRequested event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var slots = facts.preferredSlots(booking.id());
        var mails = new ArrayList<Addressed>();
        mails.add(new Addressed(mentee.email(), letters.requestReceived(mentee, booking, slots)));
        for (var admin : facts.admins()) {
            mails.add(new Addressed(admin.email(), letters.requestToAssign(admin, mentee, booking, slots)));
        }
        outbox.put(cause("booking-requested", booking), mails);
    }

    @EventListener
    void on(BookingConfirmed event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var mentor = booking.mentor();
        var toMentee = letters.confirmedToMentee(mentee, mentor, booking, clock.instant());
        var toMentor = letters.confirmedToMentor(mentor, mentee, booking);
        mailBoth(cause("booking-confirmed", booking), Method.REQUEST, booking, mentee, toMentee, mentor, toMentor);
    }

    @EventListener
    void on(BookingCancelled event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var cause = cause("booking-cancelled", booking);
        if (!event.wasConfirmed()) {
            outbox.put(cause, mentee.email(), letters.requestCancelled(mentee, booking, clock.instant()));
            return;
        }
        var mentor = booking.mentor();
        var toMentee = letters.mockCancelledToMentee(mentee, booking, clock.instant());
        var toMentor = letters.mockCancelledToMentor(mentor, mentee, booking);
        mailBoth(cause, Method.CANCEL, booking, mentee, toMentee, mentor, toMentor);
    }

    @EventListener
    void on(BookingRescheduled event) {
        var cause = "booking-rescheduled:" + event.bookingRequestId() + ":" + clock.instant();
        if (event.formerMockId() != null) takeOut(event.formerMockId(), cause + ":former");
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var slots = facts.preferredSlots(booking.id());
        var mails = toAssignAgain(booking, mentee, slots, null);
        mails.add(new Addressed(mentee.email(), letters.moved(mentee, booking, slots)));
        outbox.put(cause, mails);
    }

    @EventListener
    void on(BookingDeclined event) {
        var booking = booking(event.bookingRequestId());
        var cause = cause("booking-declined", booking);
        takeOut(event.formerMockId(), cause + ":former");
        outbox.put(cause, toAssignAgain(booking, booking.mentee(), facts.preferredSlots(booking.id()), event.reason()));
    }

    /** The admins know: one of them did it. */
    @EventListener
    void on(BookingUnassigned event) {
        takeOut(event.formerMockId(), cause("booking-unassigned", booking(event.bookingRequestId())));
    }

    @EventListener
    void on(BookingSlotsLost event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var letter = letters.slotsLost(mentee, booking, clock.instant());
        outbox.put("slots-lost:" + booking.id() + ":" + booking.slotsLostAt(), mentee.email(), letter);
    }

    @EventListener
    void on(FeedbackGiven event) {
        var feedback = facts.findFeedback(event.feedbackId()).orElseThrow();
        var mentee = feedback.mentee();
        outbox.put("feedback-given:" + event.feedbackId(), mentee.email(), letters.feedbackReady(mentee, feedback));
    }

    /** Takes a mock that is off out of both calendars. */
    private void takeOut(UUID formerMockId, String cause) {
        var former = facts.findFormer(formerMockId).orElseThrow();
        var mentee = former.mentee();
        var mentor = former.mentor();
        var toMentee = letters.formerMockToMentee(mentee, former);
        var toMentor = letters.mockCancelledToMentor(mentor, mentee, former);
        mailBoth(cause, Method.CANCEL, former, mentee, toMentee, mentor, toMentor);
    }

    private List<Addressed> toAssignAgain(BookingFacts booking, Reader mentee, List<Span> slots, @Nullable String declined) {
        var mails = new ArrayList<Addressed>();
        for (var admin : facts.admins()) {
            mails.add(new Addressed(admin.email(), letters.requestToAssignAgain(admin, mentee, booking, slots, declined)));
        }
        return mails;
    }

    /** Mails both people, each with an invitation to the meeting or its end. */
    private void mailBoth(String cause, Method method, BookingFacts booking, Reader mentee, MailMessage toMentee, Reader mentor, MailMessage toMentor) {
        outbox.put(cause, List.of(
                new Addressed(mentee.email(), toMentee, forMentee(booking, mentee, mentor, method)),
                new Addressed(mentor.email(), toMentor, forMentor(booking, mentee, mentor, method))));
    }

    private CalendarInvite forMentee(BookingFacts booking, Reader mentee, Reader mentor, Method method) {
        var summary = "Mock interview: " + BookingMails.what(booking) + ", with " + mentor.name();
        return invite(booking, mentee, method, summary, letters.calendarText(booking, mentor, false));
    }

    private CalendarInvite forMentor(BookingFacts booking, Reader mentee, Reader mentor, Method method) {
        var summary = "Mock interview: " + BookingMails.what(booking) + ", for " + mentee.name();
        return invite(booking, mentor, method, summary, letters.calendarText(booking, mentee, true));
    }

    private CalendarInvite invite(BookingFacts booking, Reader attendee, Method method, String summary, String description) {
        return new CalendarInvite(
                booking.id(),
                mime.domain(),
                booking.inviteSequence(),
                method,
                clock.instant(),
                booking.startsAt(),
                booking.endsAt(),
                summary,
                description,
                booking.meetingLink(),
                organizer,
                new Party(attendee.name(), attendee.email()));
    }

    private static String cause(String what, BookingFacts booking) {
        return what + ":" + booking.id() + ":" + booking.inviteSequence();
    }

    private BookingFacts booking(UUID id) {
        return facts.findBooking(id).orElseThrow();
    }
}
