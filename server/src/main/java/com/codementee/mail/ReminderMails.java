package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.bookings.requests.AssignmentWait;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.FeedbackData;
import com.codementee.mail.MailDataStore.ListedMock;
import com.codementee.mail.MailDataStore.ListedRequest;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailMessage.Detail;
import com.codementee.notifications.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes reminders, requests for feedback, late notices and notices of new feedback. Times are in the recipient's time
 * zone.
 */
@Component
class ReminderMails {

    /** The rest of a long list is on the page that the mail links to. */
    private static final int MAX_LISTED = 20;

    private final WebAppLinks links;
    private final ZoneId defaultZone;

    ReminderMails(WebAppLinks links, ZoneId defaultZone) {
        this.links = links;
        this.defaultZone = defaultZone;
    }

    MailMessage mockSoon(MockParty party, BookingData booking, Instant now) {
        var recipient = booking.of(party);
        var times = times(recipient);
        var other = booking.of(party.other()).name();
        var startsIn = "Your mock starts in " + approximately(Duration.between(now, booking.startsAt()));
        return MailMessage.withSubject(
                        "Reminder: " + BookingMails.title(booking) + ", " + times.brief(booking.startsAt()))
                .preheader(startsIn + ", with " + other)
                .notice(NotificationKind.REMINDER,
                        party == MockParty.MENTEE ? links.booking(booking.id()) : links.mentor())
                .headline(startsIn)
                .greeting(recipient.name())
                .paragraph(startsIn + ".")
                .details(
                        new Detail("When", times.range(booking.startsAt(), booking.endsAt())),
                        new Detail(party == MockParty.MENTEE ? "Mentor" : "Mentee", other),
                        new Detail("Company", booking.companyName()),
                        new Detail("Interview", booking.interview().interviewType().displayName()),
                        new Detail("Where", booking.meetingLink()))
                .action("Join the meeting", booking.meetingLink())
                .small(party == MockParty.MENTEE
                        ? "A mock can be cancelled or moved until 24 hours before its start. If you can't come, reply"
                                + " to this email, so that your mentor doesn't wait."
                        : "If you can't come, decline the mock now, so that we can look for another mentor: "
                                + links.mentorRequests())
                .build();
    }

    /** @param attempt 1 at the end of the mock, then 2 and 3 */
    MailMessage feedbackRequested(BookingData mock, UUID mockId, int attempt) {
        var mentor = mock.of(MockParty.MENTOR);
        var title = BookingMails.title(mock) + ", for " + mock.mentee().name();
        var promisedBy = mock.endsAt().plus(PromisedTimes.FEEDBACK_WITHIN);
        var deadline = times(mentor).dateTime(promisedBy);
        var ask = attempt == 1 ? "Please write your feedback: " : "Feedback is missing: ";
        return MailMessage.withSubject(ask + title)
                .preheader("We promised it by " + deadline)
                .notice(NotificationKind.FEEDBACK_DUE, links.giveFeedback(mockId))
                .headline(attempt == 1 ? "How did it go?" : "Your feedback is missing")
                .greeting(mentor.name())
                .paragraph("Your mock with " + MailMessage.oneLine(mock.mentee().name()) + " has ended. Please write"
                        + " the feedback now, while you remember it. We promised it by " + deadline + ".")
                .details(details(mock, mentor))
                .action("Write feedback", links.giveFeedback(mockId))
                .small("If the mock did not take place, report it under Mocks: " + links.mocks(MockParty.MENTOR))
                .build();
    }

    MailMessage feedbackPromiseMissed(BookingData mock) {
        var mentee = mock.mentee();
        var mentor = MailMessage.oneLine(mock.of(MockParty.MENTOR).name());
        return MailMessage.withSubject("Your feedback is late: " + BookingMails.title(mock))
                .preheader("We're sorry. We have reminded your mentor.")
                .notice(NotificationKind.FEEDBACK, links.menteeMocks())
                .headline("Your feedback is late")
                .greeting(mentee.name())
                .paragraph("We promised you feedback within 48 hours of your mock, and " + mentor + " hasn't written"
                        + " it yet. We're sorry. We've reminded them. You'll get an email as soon as it's there; you"
                        + " don't need to do anything.")
                .details(details(mock, mentee))
                .action("See your mocks", links.menteeMocks())
                .build();
    }

    MailMessage feedbackEscalated(Recipient admin, List<ListedMock> mocks) {
        var count = mocks.size() == 1 ? "1 mock" : mocks.size() + " mocks";
        return MailMessage.withSubject("Feedback overdue: " + count)
                .preheader("Their mentors were asked three times.")
                .notice(NotificationKind.OVERDUE, links.lateFeedback())
                .headline("Feedback overdue")
                .paragraph("The mentors of these mocks were asked for feedback three times. Please write to them.")
                .details(mocks.stream()
                        .limit(MAX_LISTED)
                        .map(mock -> new Detail(
                                mock.mentorName() + " for " + mock.menteeName(),
                                mock.companyName() + ", ended " + times(admin).dateTime(mock.endsAt())))
                        .toArray(Detail[]::new))
                .action("See overdue feedback", links.lateFeedback())
                .build();
    }

    /** Writes the mail to a mentee whose request has no mentor after the promised time. */
    MailMessage stillLooking(BookingData booking, AssignmentWait wait, Instant now) {
        var mentee = booking.mentee();
        boolean lost = booking.slotsLostAt() != null;
        return MailMessage.withSubject("Still looking for your mentor: " + BookingMails.title(booking))
                .preheader("It takes longer than the " + wait.promisedHours() + " hours we promised. We're sorry.")
                .notice(NotificationKind.REQUEST_AT_RISK, links.newTimes(booking.id()))
                .headline("We're still looking for your mentor")
                .greeting(mentee.name())
                .paragraph("We promised you a mentor within " + wait.promisedHours() + " hours, and we haven't found"
                        + " one yet. We're sorry. " + (lost
                        ? "None of your times are available any more, so please choose new ones."
                        : "We'll keep looking until your last time has passed." + wait.usual()
                                + " Other or more times give us a better chance."))
                .paragraph("You don't have to wait: you can choose other times, or cancel"
                        + (booking.unitUsableAt(now) ? " and get your mock back: " : ": ") + links.waitingBookings())
                .details(details(booking, mentee))
                .action("Choose other times", links.newTimes(booking.id()))
                .build();
    }

    MailMessage assignmentsLate(Recipient admin, List<ListedRequest> requests) {
        var count = requests.size() == 1 ? "1 request has" : requests.size() + " requests have";
        return MailMessage.withSubject("Late: " + count + " no mentor after 24 hours")
                .preheader("We promise a mentor within 24 hours. The mentees have been told.")
                .notice(NotificationKind.OVERDUE, links.lateRequests())
                .headline("Late requests")
                .paragraph(count + " waited for a mentor for 24 hours, which is what we promise. The mentees have been "
                        + "told that we're still looking.")
                .details(requests.stream()
                        .limit(MAX_LISTED)
                        .map(request -> new Detail(
                                request.menteeName(),
                                request.companyName() + ", " + request.interviewType().displayName()
                                        + ", requested " + times(admin).dateTime(request.createdAt())))
                        .toArray(Detail[]::new))
                .action("Assign mentors", links.lateRequests())
                .build();
    }

    MailMessage assignmentsPaused(Recipient mentor, List<Instant> missedAt) {
        return MailMessage.withSubject("Your new mocks are paused")
                .preheader("Two of your mocks within 30 days ended as no-shows.")
                .notice(NotificationKind.ASSIGNMENT, links.mentor())
                .headline("Your new mocks are paused")
                .greeting(mentor.name())
                .paragraph("Two of your mocks within 30 days ended as no-shows, so we don't assign you new ones"
                        + " for now. Your confirmed mocks stay; decline any you can't do.")
                .details(missed(mentor, missedAt))
                .paragraph("If that's wrong, or if you'd like to be assigned mocks again, reply to this email.")
                .action("See your mocks", links.mocks(MockParty.MENTOR))
                .build();
    }

    MailMessage mentorPaused(Recipient admin, Recipient mentor, List<Instant> missedAt) {
        return MailMessage.withSubject("New mocks paused: " + mentor.name())
                .preheader("A second no-show within 30 days.")
                .notice(NotificationKind.OVERDUE, links.pausedMentors())
                .headline("A mentor's new mocks are paused")
                .paragraph(MailMessage.oneLine(mentor.name()) + " missed a second mock within 30 days and gets no new "
                        + "ones until an admin resumes them. Confirmed mocks stay.")
                .details(missed(admin, missedAt))
                .action("See paused mentors", links.pausedMentors())
                .build();
    }

    MailMessage assignmentsResumed(Recipient mentor) {
        return MailMessage.withSubject("You can be assigned mocks again")
                .preheader("Your new mocks are no longer paused.")
                .notice(NotificationKind.ASSIGNMENT, links.mentor())
                .headline("You can be assigned mocks again")
                .greeting(mentor.name())
                .paragraph("Your new mocks are no longer paused. We'll email you when you're assigned one.")
                .action("See your mocks", links.mentor())
                .build();
    }

    /** Returns a text such as "24 hours", "1 hour" or "35 minutes". */
    static String approximately(Duration left) {
        long minutes = Math.max(1, Math.round(left.toSeconds() / 60.0));
        if (minutes < 60) return minutes + (minutes == 1 ? " minute" : " minutes");
        long hours = Math.round(minutes / 60.0);
        return hours + (hours == 1 ? " hour" : " hours");
    }

    MailMessage feedbackReady(Recipient mentee, FeedbackData feedback) {
        var type = feedback.interviewType().displayName();
        return MailMessage.withSubject("Your feedback is ready: " + feedback.companyName() + ", " + type)
                .preheader(feedback.mentorName() + " has written your feedback and scores.")
                .notice(NotificationKind.FEEDBACK, links.feedback())
                .headline("Your feedback is ready")
                .greeting(mentee.name())
                .paragraph(MailMessage.oneLine(feedback.mentorName())
                        + " has written feedback on your mock: five scores, what went well, and what to work on next.")
                .details(
                        new Detail("Mock", times(mentee).dateTime(feedback.startsAt())),
                        new Detail("Company", feedback.companyName()),
                        new Detail("Interview", type),
                        new Detail("Mentor", feedback.mentorName()))
                .action("Read your feedback", links.feedback())
                .build();
    }

    private Detail[] missed(Recipient recipient, List<Instant> missedAt) {
        return missedAt.stream().map(start -> new Detail("Missed", times(recipient).dateTime(start)))
                .toArray(Detail[]::new);
    }

    private Detail[] details(BookingData booking, Recipient recipient) {
        var when = booking.startsAt() == null ? "" : times(recipient).range(booking.startsAt(), booking.endsAt());
        return new Detail[] {
            new Detail("When", when),
            new Detail("Company", booking.companyName()),
            new Detail("Interview", booking.interview().interviewType().displayName())
        };
    }

    private LocalTimes times(Recipient recipient) {
        return LocalTimes.in(recipient.timezone(), defaultZone);
    }
}
