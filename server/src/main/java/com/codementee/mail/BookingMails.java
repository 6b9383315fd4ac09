package com.codementee.mail;

import com.codementee.bookings.requests.BookingRequests;
import com.codementee.mail.MailDataStore.BookingFacts;
import com.codementee.mail.MailDataStore.FeedbackFacts;
import com.codementee.mail.MailDataStore.Reader;
import com.codementee.mail.MailDataStore.Span;
import com.codementee.mail.MailMessage.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What we write about a booking, from the request to the feedback. Times are those of the reader's own zone. */
@Component
class BookingMails {

    private final WebAppLinks links;
    private final ZoneId zone;

    BookingMails(WebAppLinks links, ZoneId zone) {
        this.links = links;
        this.zone = zone;
    }

    MailMessage requestReceived(Reader mentee, BookingFacts booking, List<Span> slots) {
        return MailMessage.about("We have your request: " + what(booking))
                .preheader("We are looking for the right mentor and will write as soon as it is confirmed.")
                .headline("We have your request")
                .hello(mentee.name())
                .paragraph("Thank you. We are looking for the right mentor and will write as soon as your mock interview is confirmed."
                        + " Until then none of the times below is reserved.")
                .facts(withTimes(booking, mentee, slots))
                .quote("Your notes", booking.additionalNotes())
                .action("See your bookings", links.bookings())
                .done();
    }

    MailMessage requestToAssign(Reader admin, Reader mentee, BookingFacts booking, List<Span> slots) {
        return MailMessage.about("New booking request: " + what(booking))
                .preheader("It waits for a mentor and a slot.")
                .headline("New booking request")
                .paragraph(MailMessage.oneLine(mentee.name()) + " asks for a mock interview. It waits for a mentor and a slot.")
                .facts(withTimes(booking, admin, slots))
                .quote("Notes", booking.additionalNotes())
                .action("Assign a mentor", links.requests())
                .done();
    }

    /** @param now whether there is still time to cancel */
    MailMessage confirmedToMentee(Reader mentee, Reader mentor, BookingFacts booking, Instant now) {
        var when = in(mentee);
        return MailMessage.about("Your mock interview is confirmed: " + booking.companyName() + ", " + when.brief(booking.startsAt()))
                .preheader("With " + mentor.name() + ", " + when.span(booking.startsAt(), booking.endsAt()))
                .headline("Your mock interview is confirmed")
                .hello(mentee.name())
                .paragraph("Your mentor is " + MailMessage.oneLine(mentor.name()) + ". The invitation that comes with this mail puts it into your calendar.")
                .facts(
                        new Fact("When", when.span(booking.startsAt(), booking.endsAt())),
                        new Fact("Mentor", mentor.name()),
                        new Fact("Company", booking.companyName()),
                        new Fact("Interview", kind(booking)),
                        new Fact("Where", booking.meetingLink()))
                .action("Join the meeting", booking.meetingLink())
                .small(cancelling(booking, when, now))
                .done();
    }

    private String cancelling(BookingFacts booking, LocalTimes when, Instant now) {
        var deadline = BookingRequests.cancellableUntil(booking.startsAt());
        if (now.isAfter(deadline)) return "It starts within a day, so it can no longer be cancelled.";
        var back = booking.returnsTo(deadline)
                ? " and get your interview back: "
                : ". Your interview is only back while your plan runs: ";
        return "You can cancel until " + when.moment(deadline) + back + links.bookings();
    }

    MailMessage confirmedToMentor(Reader mentor, Reader mentee, BookingFacts booking) {
        var when = in(mentor);
        return MailMessage.about("You are interviewing " + mentee.name() + ": " + booking.companyName() + ", " + when.brief(booking.startsAt()))
                .preheader(kind(booking) + ", " + when.span(booking.startsAt(), booking.endsAt()))
                .headline("A mock interview for you")
                .hello(mentor.name())
                .paragraph("You are the mentor of a mock interview. The invitation that comes with this mail puts it into your calendar.")
                .facts(
                        new Fact("When", when.span(booking.startsAt(), booking.endsAt())),
                        new Fact("Mentee", mentee.name()),
                        new Fact("Company", booking.companyName()),
                        new Fact("Interview", kind(booking)),
                        new Fact("Track", booking.interviewTrack()),
                        new Fact("Topics", String.join(", ", booking.specificTopics())),
                        new Fact("Where", booking.meetingLink()))
                .quote("Notes from your mentee", booking.additionalNotes())
                .action("Join the meeting", booking.meetingLink())
                .small("Afterwards, write the feedback here: " + links.mentor())
                .done();
    }

    MailMessage requestCancelled(Reader mentee, BookingFacts booking, Instant now) {
        return MailMessage.about("Your request is cancelled: " + what(booking))
                .preheader(givenBack(booking, now))
                .headline("Your request is cancelled")
                .hello(mentee.name())
                .paragraph("Your request for a mock interview is cancelled. " + givenBack(booking, now))
                .facts(what(booking, mentee))
                .quote("Reason", booking.cancelReason())
                .action("Book another time", links.book())
                .done();
    }

    MailMessage mockCancelledToMentee(Reader mentee, BookingFacts booking, Instant now) {
        return MailMessage.about("Cancelled: your mock interview, " + booking.companyName() + ", " + in(mentee).brief(booking.startsAt()))
                .preheader(givenBack(booking, now))
                .headline("Your mock interview is cancelled")
                .hello(mentee.name())
                .paragraph("Your mock interview is cancelled. " + givenBack(booking, now)
                        + " This mail takes it out of your calendar.")
                .facts(what(booking, mentee))
                .quote("Reason", booking.cancelReason())
                .action("Book another time", links.book())
                .done();
    }

    MailMessage mockCancelledToMentor(Reader mentor, Reader mentee, BookingFacts booking) {
        return MailMessage.about("Cancelled: mock interview, " + booking.companyName() + ", " + in(mentor).brief(booking.startsAt()))
                .preheader("That time is yours again.")
                .headline("A mock interview is cancelled")
                .hello(mentor.name())
                .paragraph("The mock interview with " + MailMessage.oneLine(mentee.name()) + " is cancelled, and that time is yours again."
                        + " This mail takes it out of your calendar.")
                .facts(what(booking, mentor))
                .quote("Reason", booking.cancelReason())
                .action("See your mocks", links.mentor())
                .done();
    }

    MailMessage moved(Reader mentee, BookingFacts booking, List<Span> slots) {
        return MailMessage.about("We have your new times: " + what(booking))
                .preheader("We will write as soon as one of them is confirmed.")
                .headline("We have your new times")
                .hello(mentee.name())
                .paragraph("Thank you. We will write as soon as one of your new times is confirmed. Until then none of them is reserved.")
                .facts(withTimes(booking, mentee, slots))
                .action("See your bookings", links.bookings())
                .done();
    }

    MailMessage formerMockToMentee(Reader mentee, BookingFacts former) {
        return MailMessage.about("No longer at " + in(mentee).brief(former.startsAt()) + ": your mock interview, " + former.companyName())
                .preheader("Your request stands, and we will write when it has a new time.")
                .headline("Your mock interview has lost its time")
                .hello(mentee.name())
                .paragraph("Your mock interview will not be at the time below. Your request stands and there is nothing to pay or to"
                        + " book again: we will write when it has a mentor and a time. This mail takes the old time out of your calendar.")
                .facts(what(former, mentee))
                .action("See your bookings", links.bookings())
                .done();
    }

    MailMessage requestToAssignAgain(Reader admin, Reader mentee, BookingFacts booking, List<Span> slots, @Nullable String declined) {
        return MailMessage.about("Booking request to assign again: " + what(booking))
                .preheader("It waits for a mentor and a slot.")
                .headline("Booking request to assign again")
                .paragraph(declined == null
                        ? MailMessage.oneLine(mentee.name()) + " has chosen new times."
                        : "The mentor of " + MailMessage.oneLine(mentee.name()) + "'s mock interview has declined it.")
                .quote("Reason", declined)
                .facts(withTimes(booking, admin, slots))
                .quote("Notes", booking.additionalNotes())
                .action("Assign a mentor", links.requests())
                .done();
    }

    MailMessage slotsLost(Reader mentee, BookingFacts booking, Instant now) {
        return MailMessage.about("Choose new times: " + what(booking))
                .preheader("None of the times that you chose can be booked any more.")
                .headline("Choose new times")
                .hello(mentee.name())
                .paragraph("None of the times that you chose for your mock interview can be booked any more. Your request stands:"
                        + " choose new times, or cancel it"
                        + (booking.returnsTo(now) ? " and get your interview back." : "."))
                .facts(what(booking, mentee))
                .action("Choose new times", links.bookings())
                .done();
    }

    MailMessage feedbackReady(Reader mentee, FeedbackFacts feedback) {
        return MailMessage.about("Your feedback is ready: " + feedback.companyName() + ", " + DisplayNames.type(feedback.interviewType()))
                .preheader(feedback.mentorName() + " has written your feedback and scores.")
                .headline("Your feedback is ready")
                .hello(mentee.name())
                .paragraph(MailMessage.oneLine(feedback.mentorName()) + " has written the feedback for your mock interview: five scores, what went well,"
                        + " and what to work on next.")
                .facts(
                        new Fact("Mock interview", in(mentee).moment(feedback.startsAt())),
                        new Fact("Company", feedback.companyName()),
                        new Fact("Interview", DisplayNames.type(feedback.interviewType())),
                        new Fact("Mentor", feedback.mentorName()))
                .action("Read your feedback", links.feedback())
                .done();
    }

    /** What a calendar shows beside the time, for the one or the other of the two people. */
    String calendarText(BookingFacts booking, Reader other, boolean forMentor) {
        var lines = new ArrayList<>(List.of(
                (forMentor ? "Mentee: " : "Mentor: ") + MailMessage.oneLine(other.name()),
                "Company: " + booking.companyName(),
                "Interview: " + kind(booking)));
        if (booking.meetingLink() != null) lines.add("Meeting: " + booking.meetingLink());
        if (forMentor && !booking.specificTopics().isEmpty()) lines.add("Topics: " + String.join(", ", booking.specificTopics()));
        if (forMentor && booking.additionalNotes() != null) lines.add("Notes: " + booking.additionalNotes());
        return String.join("\n", lines);
    }

    static String what(BookingFacts booking) {
        return booking.companyName() + ", " + DisplayNames.type(booking.interviewType());
    }

    private static String kind(BookingFacts booking) {
        return DisplayNames.type(booking.interviewType()) + ", " + DisplayNames.level(booking.experienceLevel());
    }

    private Fact[] what(BookingFacts booking, Reader reader) {
        return new Fact[] {
            new Fact("When", booking.startsAt() == null ? "" : in(reader).span(booking.startsAt(), booking.endsAt())),
            new Fact("Company", booking.companyName()),
            new Fact("Interview", kind(booking))
        };
    }

    private Fact[] withTimes(BookingFacts booking, Reader reader, List<Span> slots) {
        var facts = new ArrayList<>(List.of(
                new Fact("Company", booking.companyName()),
                new Fact("Interview", kind(booking)),
                new Fact("Track", booking.interviewTrack()),
                new Fact("Topics", String.join(", ", booking.specificTopics()))));
        for (int i = 0; i < slots.size(); i++) {
            facts.add(new Fact("Choice " + (i + 1), in(reader).span(slots.get(i).startsAt(), slots.get(i).endsAt())));
        }
        return facts.toArray(Fact[]::new);
    }

    private static String givenBack(BookingFacts booking, Instant now) {
        return booking.returnsTo(now)
                ? "The interview is back in your plan."
                : "The plan that it came from has ended, so the interview cannot be used any more.";
    }

    private LocalTimes in(Reader reader) {
        return LocalTimes.in(reader.timezone(), zone);
    }
}
