package com.codementee.notifications;

import com.codementee.Settings;
import com.codementee.bookings.BookingCancelled;
import com.codementee.bookings.BookingConfirmed;
import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.feedback.FeedbackGiven;
import com.codementee.notifications.CalendarInvite.Method;
import com.codementee.notifications.CalendarInvite.Party;
import com.codementee.notifications.FactStore.BookingFacts;
import com.codementee.notifications.FactStore.Reader;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails people about bookings. Mentee and mentor each get an invitation of their own, which names nobody else. */
@Component
class BookingMail {

    private final FactStore facts;
    private final BookingLetters letters;
    private final Outbox outbox;
    private final MimeLetter mime;
    private final InstantSource clock;
    private final Party organizer;

    BookingMail(FactStore facts, BookingLetters letters, Outbox outbox, MimeLetter mime, InstantSource clock, Settings settings) {
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
        var mentee = reader(booking.menteeId());
        var slots = facts.preferredSlots(booking.id());
        var cause = cause("booking-requested", booking);
        outbox.put(cause, mentee.email(), letters.requestReceived(mentee, booking, slots));
        for (var admin : facts.admins()) {
            outbox.put(cause, admin.email(), letters.requestToAssign(admin, mentee, booking, slots));
        }
    }

    @EventListener
    void on(BookingConfirmed event) {
        var booking = booking(event.bookingRequestId());
        var mentee = reader(booking.menteeId());
        var mentor = reader(booking.mentorId());
        var cause = cause("booking-confirmed", booking);
        var letter = letters.confirmedToMentee(mentee, mentor, booking, clock.instant());
        outbox.put(cause, mentee.email(), letter, forMentee(booking, mentee, mentor, Method.REQUEST));
        outbox.put(cause, mentor.email(), letters.confirmedToMentor(mentor, mentee, booking), forMentor(booking, mentee, mentor, Method.REQUEST));
    }

    @EventListener
    void on(BookingCancelled event) {
        var booking = booking(event.bookingRequestId());
        var mentee = reader(booking.menteeId());
        var cause = cause("booking-cancelled", booking);
        if (!event.wasConfirmed()) {
            outbox.put(cause, mentee.email(), letters.requestCancelled(mentee, booking, event.unitGivenBack()));
            return;
        }
        var mentor = reader(booking.mentorId());
        outbox.put(
                cause,
                mentee.email(),
                letters.mockCancelledToMentee(mentee, booking, event.unitGivenBack()),
                forMentee(booking, mentee, mentor, Method.CANCEL));
        outbox.put(cause, mentor.email(), letters.mockCancelledToMentor(mentor, mentee, booking), forMentor(booking, mentee, mentor, Method.CANCEL));
    }

    @EventListener
    void on(BookingRescheduled event) {
        var cause = "booking-rescheduled:" + event.bookingRequestId() + ":" + clock.instant();
        if (event.formerMockId() != null) takeOut(event.formerMockId(), cause + ":former");
        var booking = booking(event.bookingRequestId());
        var mentee = reader(booking.menteeId());
        outbox.put(cause, mentee.email(), letters.moved(mentee, booking, facts.preferredSlots(booking.id())));
        assignAgain(booking, mentee, cause, null);
    }

    @EventListener
    void on(BookingDeclined event) {
        var booking = booking(event.bookingRequestId());
        var cause = cause("booking-declined", booking);
        takeOut(event.formerMockId(), cause);
        assignAgain(booking, reader(booking.menteeId()), cause, event.reason());
    }

    /** The admins know: one of them did it. */
    @EventListener
    void on(BookingUnassigned event) {
        takeOut(event.formerMockId(), cause("booking-unassigned", booking(event.bookingRequestId())));
    }

    @EventListener
    void on(BookingSlotsLost event) {
        var booking = booking(event.bookingRequestId());
        var mentee = reader(booking.menteeId());
        outbox.put("slots-lost:" + booking.id() + ":" + booking.slotsLostAt(), mentee.email(), letters.slotsLost(mentee, booking));
    }

    @EventListener
    void on(FeedbackGiven event) {
        var feedback = facts.findFeedback(event.feedbackId()).orElseThrow();
        var mentee = reader(feedback.menteeId());
        outbox.put("feedback-given:" + event.feedbackId(), mentee.email(), letters.feedbackReady(mentee, feedback));
    }

    /** Takes a mock that is off out of both calendars. */
    private void takeOut(UUID formerMockId, String cause) {
        var former = facts.findFormer(formerMockId).orElseThrow();
        var mentee = reader(former.menteeId());
        var mentor = reader(former.mentorId());
        outbox.put(cause, mentee.email(), letters.formerMockToMentee(mentee, former), forMentee(former, mentee, mentor, Method.CANCEL));
        outbox.put(cause, mentor.email(), letters.mockCancelledToMentor(mentor, mentee, former), forMentor(former, mentee, mentor, Method.CANCEL));
    }

    private void assignAgain(BookingFacts booking, Reader mentee, String cause, @Nullable String declined) {
        var slots = facts.preferredSlots(booking.id());
        for (var admin : facts.admins()) {
            outbox.put(cause, admin.email(), letters.requestToAssignAgain(admin, mentee, booking, slots, declined));
        }
    }

    private CalendarInvite forMentee(BookingFacts booking, Reader mentee, Reader mentor, Method method) {
        var summary = "Mock interview: " + BookingLetters.what(booking) + ", with " + mentor.name();
        return invite(booking, mentee, method, summary, letters.calendarText(booking, mentor, false));
    }

    private CalendarInvite forMentor(BookingFacts booking, Reader mentee, Reader mentor, Method method) {
        var summary = "Mock interview: " + BookingLetters.what(booking) + ", for " + mentee.name();
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

    private Reader reader(UUID id) {
        return facts.findReader(id).orElseThrow();
    }
}
