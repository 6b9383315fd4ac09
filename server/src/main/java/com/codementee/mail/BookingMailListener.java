package com.codementee.mail;

import com.codementee.bookings.BookingCancelled;
import com.codementee.bookings.BookingConfirmed;
import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingLapsing;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.assignments.MockLinkChanged;
import com.codementee.bookings.assignments.MockReassigned;
import com.codementee.mail.CalendarInvite.Method;
import com.codementee.mail.CalendarInvite.Party;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.TimeRange;
import com.codementee.mail.Outbox.Addressed;
import com.codementee.platform.settings.MailSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends mails about bookings. Mentee and mentor each get an invitation with only themselves as attendee. */
@Component
class BookingMailListener {

    private final MailDataStore store;
    private final BookingMails mails;
    private final Outbox outbox;
    private final MimeMessageFactory mime;
    private final InstantSource clock;
    private final Party organizer;

    BookingMailListener(
            MailDataStore store,
            BookingMails mails,
            Outbox outbox,
            MimeMessageFactory mime,
            InstantSource clock,
            MailSettings settings) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.mime = mime;
        this.clock = clock;
        this.organizer = new Party("Codementee", settings.senderEmail());
    }

    @EventListener
    void on(BookingRequested event) {
        var recipients = store.listMenteeAndAdmins(event.booking().mentee().id());
        var mentee = recipients.stream()
                .filter(recipient -> recipient.id().equals(event.booking().mentee().id()))
                .findFirst()
                .orElseThrow();
        var booking = BookingData.ofNew(event.booking(), mentee);
        var slots = event.booking().preferredSlots().stream()
                .map(slot -> new TimeRange(slot.startsAt(), slot.endsAt()))
                .toList();
        var messages = new ArrayList<Addressed>();
        messages.add(new Addressed(mentee, mails.requestReceived(mentee, booking, slots)));
        for (var admin : recipients) {
            if (admin.id().equals(mentee.id())) continue;
            messages.add(new Addressed(admin, mails.requestToAssign(admin, mentee, booking, slots)));
        }
        outbox.put(cause("booking-requested", booking), messages);
    }

    @EventListener
    void on(BookingConfirmed event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var mentor = booking.mentor();
        var toMentee = mails.confirmedToMentee(mentee, mentor, booking, clock.instant());
        var toMentor = mails.confirmedToMentor(mentor, mentee, booking);
        mailBoth(cause("booking-confirmed", booking), Method.REQUEST, booking, toMentee, toMentor);
    }

    @EventListener
    void on(BookingCancelled event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var cause = cause("booking-cancelled", booking);
        if (!event.wasConfirmed()) {
            outbox.put(cause, mentee, mails.requestCancelled(mentee, booking, clock.instant()));
            return;
        }
        var mentor = booking.mentor();
        var unitNote = event.unitReturned()
                ? BookingMails.unitNote(booking, clock.instant())
                : "It counts as used in your plan.";
        var toMentee = mails.mockCancelledToMentee(mentee, booking, unitNote);
        var toMentor = mails.mockCancelledToMentor(mentor, mentee, booking, !event.byMentee());
        mailBoth(cause, Method.CANCEL, booking, toMentee, toMentor);
    }

    @EventListener
    void on(BookingRescheduled event) {
        var cause = "booking-rescheduled:" + event.bookingRequestId() + ":" + clock.instant();
        if (event.formerMockId() != null) cancelInvitations(event.formerMockId(), cause + ":former");
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var slots = store.listPreferredSlots(booking.id());
        var messages = reassignMails(booking, mentee, slots, null);
        messages.add(new Addressed(mentee, mails.rescheduled(mentee, booking, slots)));
        outbox.put(cause, messages);
    }

    @EventListener
    void on(BookingDeclined event) {
        var booking = booking(event.bookingRequestId());
        var cause = cause("booking-declined", booking);
        cancelInvitations(event.formerMockId(), cause + ":former");
        outbox.put(cause, reassignMails(
                booking, booking.mentee(), store.listPreferredSlots(booking.id()), event.reason()));
    }

    /** Admins get no mail, because an admin unassigned the mentor. */
    @EventListener
    void on(BookingUnassigned event) {
        cancelInvitations(event.formerMockId(), cause("booking-unassigned", booking(event.bookingRequestId())));
    }

    @EventListener
    void on(BookingSlotsLost event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var message = mails.slotsLost(mentee, booking, clock.instant());
        outbox.put("slots-lost:" + booking.id() + ":" + booking.slotsLostAt(), mentee, message);
    }

    @EventListener
    void on(BookingLapsing event) {
        var booking = booking(event.bookingRequestId());
        var mentee = booking.mentee();
        var message = mails.lapsing(mentee, booking, event.lastUsableAt(), clock.instant());
        outbox.put("booking-lapsing:" + booking.id() + ":" + event.lastUsableAt(), mentee, message);
    }

    @EventListener
    void on(MockReassigned event) {
        var booking = booking(event.bookingRequestId());
        var cause = cause("mock-reassigned", booking);
        if (!event.mentorChanged()) {
            mailChange(cause, booking, "It has a new time.");
            return;
        }
        var mentee = booking.mentee();
        var former = store.findByMock(event.formerMockId()).orElseThrow();
        outbox.put(cause + ":former", List.of(new Addressed(
                former.mentor(), mails.mockCancelledToMentor(former.mentor(), mentee, former, true),
                invitationForMentor(former, Method.CANCEL))));
        var change = former.startsAt().equals(booking.startsAt())
                ? "It has a new mentor." : "It has a new mentor and a new time.";
        var toMentee = mails.mockChanged(MockParty.MENTEE, booking, change);
        var toMentor = mails.confirmedToMentor(booking.mentor(), mentee, booking);
        mailBoth(cause, Method.REQUEST, booking, toMentee, toMentor);
    }

    @EventListener
    void on(MockLinkChanged event) {
        var booking = booking(event.bookingRequestId());
        mailChange(cause("mock-link-changed", booking), booking, "It has a new meeting link.");
    }

    private void mailChange(String cause, BookingData booking, String change) {
        var toMentee = mails.mockChanged(MockParty.MENTEE, booking, change);
        var toMentor = mails.mockChanged(MockParty.MENTOR, booking, change);
        mailBoth(cause, Method.REQUEST, booking, toMentee, toMentor);
    }

    /** Cancels both invitations to a mock that will not take place. */
    private void cancelInvitations(UUID formerMockId, String cause) {
        var former = store.findByMock(formerMockId).orElseThrow();
        var mentee = former.mentee();
        var mentor = former.mentor();
        var toMentee = mails.beingRescheduled(mentee, former);
        var toMentor = mails.mockCancelledToMentor(mentor, mentee, former, false);
        mailBoth(cause, Method.CANCEL, former, toMentee, toMentor);
    }

    private List<Addressed> reassignMails(
            BookingData booking, Recipient mentee, List<TimeRange> slots, @Nullable String declineReason) {
        var messages = new ArrayList<Addressed>();
        for (var admin : store.listAdmins()) {
            messages.add(new Addressed(
                    admin, mails.requestToReassign(admin, mentee, booking, slots, declineReason)));
        }
        return messages;
    }

    /** Mails mentee and mentor, each with an invitation or its cancellation. */
    private void mailBoth(
            String cause, Method method, BookingData booking, MailMessage toMentee, MailMessage toMentor) {
        var mentee = booking.mentee();
        var mentor = booking.mentor();
        outbox.put(cause, List.of(
                new Addressed(mentee, toMentee, invitationForMentee(booking, method)),
                new Addressed(mentor, toMentor, invitationForMentor(booking, method))));
    }

    private CalendarInvite invitationForMentee(BookingData booking, Method method) {
        var mentor = booking.mentor();
        var summary = "Mock interview: " + BookingMails.title(booking) + ", with " + mentor.name();
        return invitation(booking, booking.mentee(), method, summary, description(booking, mentor, false));
    }

    private CalendarInvite invitationForMentor(BookingData booking, Method method) {
        var mentee = booking.mentee();
        var summary = "Mock interview: " + BookingMails.title(booking) + ", for " + mentee.name();
        return invitation(booking, booking.mentor(), method, summary, description(booking, mentee, true));
    }

    private CalendarInvite invitation(
            BookingData booking, Recipient attendee, Method method, String summary, String description) {
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

    /** Returns the calendar event's description. Only the mentor's copy contains topics and notes. */
    private static String description(BookingData booking, Recipient other, boolean forMentor) {
        var lines = new ArrayList<>(List.of(
                (forMentor ? "Mentee: " : "Mentor: ") + MailMessage.oneLine(other.name()),
                "Company: " + booking.companyName(),
                "Interview: " + BookingMails.typeAndLevel(booking)));
        if (booking.meetingLink() != null) lines.add("Meeting: " + booking.meetingLink());
        if (forMentor) {
            if (!booking.interview().specificTopics().isEmpty()) {
                lines.add("Topics: " + String.join(", ", booking.interview().specificTopics()));
            }
            if (booking.interview().additionalNotes() != null) {
                lines.add("Notes: " + booking.interview().additionalNotes());
            }
        }
        return String.join("\n", lines);
    }

    private static String cause(String what, BookingData booking) {
        return what + ":" + booking.id() + ":" + booking.inviteSequence();
    }

    private BookingData booking(UUID id) {
        return store.findBooking(id).orElseThrow();
    }
}
