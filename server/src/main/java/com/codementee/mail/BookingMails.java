package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.requests.BookingRequests;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.TimeRange;
import com.codementee.mail.MailMessage.Detail;
import com.codementee.notifications.NotificationKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mails about a booking, from the request to the mock. Times are in the recipient's time zone. */
@Component
class BookingMails {

    private static final String REMOVES_FROM_CALENDAR = " The attached update removes it from your calendar.";

    private final WebAppLinks links;
    private final ZoneId defaultZone;

    BookingMails(WebAppLinks links, ZoneId defaultZone) {
        this.links = links;
        this.defaultZone = defaultZone;
    }

    MailMessage requestReceived(Recipient mentee, BookingData booking, List<TimeRange> slots) {
        return MailMessage.withSubject("We have your request: " + title(booking))
                .preheader("We're finding a mentor and will email you as soon as your mock is confirmed.")
                .notice(NotificationKind.REQUEST, links.booking(booking.id()))
                .headline("We have your request")
                .greeting(mentee.name())
                .paragraph("Thank you. We're finding a mentor and will email you as soon as your mock is confirmed."
                        + " Your preferred times are not reserved until then.")
                .details(withChoices(booking, mentee, slots))
                .quote("Your notes", booking.interview().additionalNotes())
                .action("See your bookings", links.bookings())
                .build();
    }

    MailMessage requestToAssign(Recipient admin, Recipient mentee, BookingData booking, List<TimeRange> slots) {
        return MailMessage.withSubject("New booking request: " + title(booking))
                .preheader("It needs a mentor and a slot.")
                .notice(NotificationKind.REQUEST_QUEUE, links.requests())
                .headline("New booking request")
                .paragraph(MailMessage.oneLine(mentee.name()) + " requested a mock. It needs a mentor and a slot.")
                .details(withChoices(booking, admin, slots))
                .quote("Notes", booking.interview().additionalNotes())
                .action("Assign a mentor", links.requests())
                .build();
    }

    /** @param now determines whether the mail offers cancellation */
    MailMessage confirmedToMentee(Recipient mentee, Recipient mentor, BookingData booking, Instant now) {
        var times = times(mentee);
        var subject = "Your mock is confirmed: " + booking.companyName() + ", " + times.brief(booking.startsAt());
        return MailMessage.withSubject(subject)
                .preheader("With " + mentor.name() + ", " + times.range(booking.startsAt(), booking.endsAt()))
                .notice(NotificationKind.ASSIGNMENT, links.booking(booking.id()))
                .headline("Your mock is confirmed")
                .greeting(mentee.name())
                .paragraph("Your mentor is " + MailMessage.oneLine(mentor.name())
                        + ". The attached invitation adds the mock to your calendar.")
                .details(
                        new Detail("When", times.range(booking.startsAt(), booking.endsAt())),
                        new Detail("Mentor", mentor.name()),
                        new Detail("Company", booking.companyName()),
                        new Detail("Interview", typeAndLevel(booking)),
                        new Detail("Where", booking.meetingLink()))
                .action("Join the meeting", booking.meetingLink())
                .small(cancellationNote(booking, times, now))
                .build();
    }

    private String cancellationNote(BookingData booking, LocalTimes times, Instant now) {
        var deadline = BookingRequests.cancellableUntil(booking.startsAt());
        if (now.isAfter(deadline)) return "It starts in less than 24 hours, so it can no longer be cancelled.";
        var refund = booking.unitUsableAt(deadline)
                ? " and get your mock back: "
                : ". You get your mock back only while your plan is active: ";
        return "You can cancel until " + times.dateTime(deadline) + refund + links.bookings();
    }

    MailMessage confirmedToMentor(Recipient mentor, Recipient mentee, BookingData booking) {
        var times = times(mentor);
        var subject = "You are interviewing " + mentee.name() + ": " + booking.companyName()
                + ", " + times.brief(booking.startsAt());
        return MailMessage.withSubject(subject)
                .preheader(typeAndLevel(booking) + ", " + times.range(booking.startsAt(), booking.endsAt()))
                .notice(NotificationKind.ASSIGNMENT, links.mentor())
                .headline("You have a new mock")
                .greeting(mentor.name())
                .paragraph("You are the mentor of this mock. The attached invitation adds it to your calendar.")
                .details(
                        new Detail("When", times.range(booking.startsAt(), booking.endsAt())),
                        new Detail("Mentee", mentee.name()),
                        new Detail("Company", booking.companyName()),
                        new Detail("Interview", typeAndLevel(booking)),
                        new Detail("Track", booking.interview().interviewTrack()),
                        new Detail("Topics", String.join(", ", booking.interview().specificTopics())),
                        new Detail("Where", booking.meetingLink()))
                .quote("Notes from your mentee", booking.interview().additionalNotes())
                .action("Join the meeting", booking.meetingLink())
                .small("After the mock, write your feedback here: " + links.mentor())
                .build();
    }

    MailMessage requestCancelled(Recipient mentee, BookingData booking, Instant now) {
        return MailMessage.withSubject("Your request is cancelled: " + title(booking))
                .preheader(unitNote(booking, now))
                .notice(NotificationKind.CANCELLATION, links.booking(booking.id()))
                .headline("Your request is cancelled")
                .greeting(mentee.name())
                .paragraph("Your request for a mock is cancelled. " + unitNote(booking, now))
                .details(details(booking, mentee))
                .quote("Reason", booking.cancelReason())
                .action("Book another time", links.book())
                .build();
    }

    /** @param unitNote what happens to the mentee's unit */
    MailMessage mockCancelledToMentee(Recipient mentee, BookingData booking, String unitNote) {
        var subject = "Cancelled: your mock, " + booking.companyName() + ", " + times(mentee).brief(booking.startsAt());
        return MailMessage.withSubject(subject)
                .preheader(unitNote)
                .notice(NotificationKind.CANCELLATION, links.booking(booking.id()))
                .headline("Your mock is cancelled")
                .greeting(mentee.name())
                .paragraph("Your mock is cancelled. " + unitNote + REMOVES_FROM_CALENDAR)
                .details(details(booking, mentee))
                .quote("Reason", booking.cancelReason())
                .action("Book another time", links.book())
                .build();
    }

    /** @param byUs whether an admin cancelled. Their reason is addressed to the mentee, so this mail omits it */
    MailMessage mockCancelledToMentor(Recipient mentor, Recipient mentee, BookingData booking, boolean byUs) {
        var subject = "Cancelled: mock, " + booking.companyName() + ", " + times(mentor).brief(booking.startsAt());
        return MailMessage.withSubject(subject)
                .preheader("You're free at that time again.")
                .notice(NotificationKind.CANCELLATION, links.mentor())
                .headline("A mock is cancelled")
                .greeting(mentor.name())
                .paragraph("Your mock with " + MailMessage.oneLine(mentee.name())
                        + (byUs ? " was cancelled by Codementee" : " is cancelled")
                        + ", so you're free at that time again." + REMOVES_FROM_CALENDAR)
                .details(details(booking, mentor))
                .quote("Reason", byUs ? null : booking.cancelReason())
                .action("See your mocks", links.mentor())
                .build();
    }

    /** Tells one side of a mock what an admin changed. */
    MailMessage mockChanged(MockParty party, BookingData booking, String change) {
        var recipient = booking.of(party);
        var mine = party == MockParty.MENTEE;
        return MailMessage.withSubject("Your mock has changed: " + booking.companyName()
                        + ", " + times(recipient).brief(booking.startsAt()))
                .preheader(change)
                .notice(NotificationKind.ASSIGNMENT, mine ? links.booking(booking.id()) : links.mentor())
                .headline("Your mock has changed")
                .greeting(recipient.name())
                .paragraph(change + " The attached invitation updates your calendar.")
                .details(
                        new Detail("When", times(recipient).range(booking.startsAt(), booking.endsAt())),
                        new Detail(mine ? "Mentor" : "Mentee", booking.of(party.other()).name()),
                        new Detail("Company", booking.companyName()),
                        new Detail("Interview", typeAndLevel(booking)),
                        new Detail("Where", booking.meetingLink()))
                .action("Join the meeting", booking.meetingLink())
                .build();
    }

    MailMessage rescheduled(Recipient mentee, BookingData booking, List<TimeRange> slots) {
        return MailMessage.withSubject("We have your new times: " + title(booking))
                .preheader("We'll email you as soon as one of them is confirmed.")
                .notice(NotificationKind.REQUEST, links.booking(booking.id()))
                .headline("We have your new times")
                .greeting(mentee.name())
                .paragraph("Thank you. We'll email you as soon as one of your new times is confirmed. They are not"
                        + " reserved until then.")
                .details(withChoices(booking, mentee, slots))
                .action("See your bookings", links.bookings())
                .build();
    }

    MailMessage beingRescheduled(Recipient mentee, BookingData former) {
        return MailMessage.withSubject("Your " + former.companyName() + " mock is being rescheduled")
                .preheader("We'll email you when it has a new time.")
                .notice(NotificationKind.ASSIGNMENT, links.booking(former.id()))
                .greeting(mentee.name())
                .paragraph("Your mock can't take place at the time below. You don't need to pay or book again: "
                        + "we'll email you when a mentor and a new time are confirmed. The attached update removes"
                        + " the old time from your calendar.")
                .details(details(former, mentee))
                .action("See your bookings", links.bookings())
                .build();
    }

    MailMessage requestToReassign(
            Recipient admin,
            Recipient mentee,
            BookingData booking,
            List<TimeRange> slots,
            @Nullable String declineReason) {
        return MailMessage.withSubject("Booking request to reassign: " + title(booking))
                .preheader("It needs a mentor and a slot.")
                .notice(NotificationKind.REQUEST_QUEUE, links.requests())
                .headline("Booking request to reassign")
                .paragraph(declineReason == null
                        ? MailMessage.oneLine(mentee.name()) + " chose new times."
                        : "The mentor declined the mock with " + MailMessage.oneLine(mentee.name()) + ".")
                .quote("Reason", declineReason)
                .details(withChoices(booking, admin, slots))
                .quote("Notes", booking.interview().additionalNotes())
                .action("Assign a mentor", links.requests())
                .build();
    }

    MailMessage slotsLost(Recipient mentee, BookingData booking, Instant now) {
        return MailMessage.withSubject("Choose new times: " + title(booking))
                .preheader("None of your preferred times are available any more.")
                .notice(NotificationKind.REQUEST_AT_RISK, links.newTimes(booking.id()))
                .headline("Choose new times")
                .greeting(mentee.name())
                .paragraph("None of your preferred times are available any more. Your request is still open:"
                        + " choose new times, or cancel it"
                        + (booking.unitUsableAt(now) ? " and get your mock back." : "."))
                .details(details(booking, mentee))
                .action("Choose new times", links.newTimes(booking.id()))
                .build();
    }

    /** @param lastTime the start of the last preferred slot that can still be confirmed */
    MailMessage lapsing(Recipient mentee, BookingData booking, Instant lastTime, Instant now) {
        var until = times(mentee).dateTime(lastTime);
        return MailMessage.withSubject("No mentor yet: choose more times for " + title(booking))
                .preheader("The last of your preferred times is " + until + ".")
                .notice(NotificationKind.REQUEST_AT_RISK, links.newTimes(booking.id()))
                .headline("We're still looking for a mentor")
                .greeting(mentee.name())
                .paragraph("No mentor is confirmed for your mock yet, and the last of your preferred times that is"
                        + " still possible is " + until + ". We keep looking until then. Later times give us a better"
                        + " chance: you can choose new ones now.")
                .paragraph("If no time is confirmed by then, your request is cancelled"
                        + (booking.unitUsableAt(now) ? " and the mock goes back to your plan." : "."))
                .details(details(booking, mentee))
                .action("Choose new times", links.newTimes(booking.id()))
                .build();
    }

    /** Returns the company and interview type, for subjects and calendar events. */
    static String title(BookingData booking) {
        return booking.companyName() + ", " + booking.interview().interviewType().displayName();
    }

    static String typeAndLevel(BookingData booking) {
        return booking.interview().interviewType().displayName() + ", "
                + booking.interview().experienceLevel().displayName();
    }

    private Detail[] details(BookingData booking, Recipient recipient) {
        var when = booking.startsAt() == null ? "" : times(recipient).range(booking.startsAt(), booking.endsAt());
        return new Detail[] {
            new Detail("When", when),
            new Detail("Company", booking.companyName()),
            new Detail("Interview", typeAndLevel(booking))
        };
    }

    private Detail[] withChoices(BookingData booking, Recipient recipient, List<TimeRange> slots) {
        var details = new ArrayList<>(List.of(
                new Detail("Company", booking.companyName()),
                new Detail("Interview", typeAndLevel(booking)),
                new Detail("Track", booking.interview().interviewTrack()),
                new Detail("Topics", String.join(", ", booking.interview().specificTopics()))));
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            details.add(new Detail("Choice " + (i + 1), times(recipient).range(slot.startsAt(), slot.endsAt())));
        }
        return details.toArray(Detail[]::new);
    }

    static String unitNote(BookingData booking, Instant now) {
        return booking.unitUsableAt(now)
                ? "The mock is back in your plan."
                : "Your plan has ended, so this mock can't be used any more.";
    }

    private LocalTimes times(Recipient recipient) {
        return LocalTimes.in(recipient.timezone(), defaultZone);
    }
}
