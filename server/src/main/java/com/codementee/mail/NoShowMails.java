package com.codementee.mail;

import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowOutcome;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.NoShowData;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailMessage.Detail;
import com.codementee.notifications.NotificationKind;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Writes the mails about a no-show: the report, the objection and the decision. */
@Component
class NoShowMails {

    private final WebAppLinks links;
    private final ZoneId defaultZone;

    NoShowMails(WebAppLinks links, ZoneId defaultZone) {
        this.links = links;
        this.defaultZone = defaultZone;
    }

    /** Writes the mail to the person who was reported as missing. */
    MailMessage reportedToOther(BookingData booking, NoShowData report, Instant objectUntil) {
        var party = report.reportedBy().other();
        var recipient = booking.of(party);
        var until = times(recipient).dateTime(objectUntil);
        return MailMessage.withSubject("Did you miss your mock? " + BookingMails.title(booking))
                .preheader("If you were there, object until " + until)
                .notice(NotificationKind.NO_SHOW, links.mocks(party))
                .headline("You were reported as missing")
                .greeting(recipient.name())
                .paragraph(name(booking, report.reportedBy()) + " reported that you missed the mock below."
                        + " If that is wrong, object until " + until + ", and we'll look into it."
                        + " If you don't, the report stands.")
                .details(details(booking, recipient))
                .quote("What they wrote", report.note())
                .action("Object to the report", links.mocks(party))
                .build();
    }

    /** Writes the mail that confirms the report to the person who made it. */
    MailMessage reportedToReporter(BookingData booking, NoShowData report, Instant objectUntil) {
        var recipient = booking.of(report.reportedBy());
        var until = times(recipient).dateTime(objectUntil);
        var other = name(booking, report.reportedBy().other());
        return MailMessage.withSubject("We have your report: " + BookingMails.title(booking))
                .preheader("It stands unless " + other + " objects until " + until)
                .notice(NotificationKind.NO_SHOW, links.mocks(report.reportedBy()))
                .headline("We have your report")
                .greeting(recipient.name())
                .paragraph("You reported that " + other
                        + " missed the mock below. We've told them. They can object until "
                        + until + "; if they do, we'll decide and email you both. If they don't, your report stands"
                        + (report.reportedBy() == MockParty.MENTEE ? " and you get your mock back." : "."))
                .details(details(booking, recipient))
                .quote("What you wrote", report.note())
                .action("See your mocks", links.mocks(report.reportedBy()))
                .build();
    }

    /** Writes the mail about an objection to the person who reported. */
    MailMessage objectedToReporter(BookingData booking, NoShowData report) {
        var recipient = booking.of(report.reportedBy());
        return MailMessage.withSubject("An objection to your report: " + BookingMails.title(booking))
                .preheader("We'll look into it, decide, and email you both.")
                .notice(NotificationKind.NO_SHOW, links.mocks(report.reportedBy()))
                .headline("There is an objection to your report")
                .greeting(recipient.name())
                .paragraph(name(booking, report.reportedBy().other())
                        + " says that they were there. We'll look into it, decide, and email you both."
                        + " If you want to add something, reply to this email.")
                .details(details(booking, recipient))
                .quote("What they wrote", report.objection())
                .action("See your mocks", links.mocks(report.reportedBy()))
                .build();
    }

    /** Writes the mail that confirms an objection to the person who made it. */
    MailMessage objectedToObjector(BookingData booking, NoShowData report) {
        var party = report.reportedBy().other();
        var recipient = booking.of(party);
        return MailMessage.withSubject("We have your objection: " + BookingMails.title(booking))
                .preheader("We'll look into it, decide, and email you both.")
                .notice(NotificationKind.NO_SHOW, links.mocks(party))
                .headline("We have your objection")
                .greeting(recipient.name())
                .paragraph("Thank you. We'll look into it, decide, and email you both. If you want to add something, reply to this"
                        + " email.")
                .details(details(booking, recipient))
                .quote("What you wrote", report.objection())
                .action("See your mocks", links.mocks(party))
                .build();
    }

    MailMessage toDecide(Recipient admin, BookingData booking, NoShowData report) {
        return MailMessage.withSubject("No-show to decide: " + BookingMails.title(booking))
                .preheader("Mentor and mentee disagree about whether it took place.")
                .notice(NotificationKind.NO_SHOW, links.noShowsToDecide())
                .headline("No-show to decide")
                .paragraph(name(booking, report.reportedBy()) + " reported that "
                        + name(booking, report.reportedBy().other())
                        + " missed the mock below. They objected.")
                .details(details(booking, admin))
                .quote("The report", report.note())
                .quote("The objection", report.objection())
                .action("Decide", links.noShowsToDecide())
                .build();
    }

    /** @param now determines whether the mentee can use the returned unit */
    MailMessage decided(MockParty party, BookingData booking, NoShowData report, Instant now) {
        var recipient = booking.of(party);
        var outcome = outcome(booking, report.outcome(), party);
        return MailMessage.withSubject(
                (report.byAdmin() ? "We have decided: " : "The no-show report stands: ") + BookingMails.title(booking))
                .preheader(outcome)
                .notice(NotificationKind.NO_SHOW, links.mocks(party))
                .headline(report.byAdmin() ? "We have decided" : "The no-show report stands")
                .greeting(recipient.name())
                .paragraph((report.byAdmin()
                                ? "We looked into the no-show report for the mock below. "
                                : "Nobody objected to the no-show report for the mock below. ")
                        + outcome + unitNote(party, booking, report, now))
                .details(details(booking, recipient))
                .quote("Why", report.decisionReason())
                .action("See your mocks", links.mocks(party))
                .small("If you think this is wrong, reply to this email.")
                .build();
    }

    private static String outcome(BookingData booking, NoShowOutcome outcome, MockParty party) {
        if (outcome == NoShowOutcome.HELD) return "The mock counts as held.";
        var missing = outcome == NoShowOutcome.MENTOR_MISSED ? MockParty.MENTOR : MockParty.MENTEE;
        return missing == party ? "You missed it." : name(booking, missing) + " missed it.";
    }

    private static String unitNote(MockParty party, BookingData booking, NoShowData report, Instant now) {
        if (party == MockParty.MENTOR || report.outcome() != NoShowOutcome.MENTOR_MISSED) return "";
        return " " + BookingMails.unitNote(booking, now);
    }

    private static String name(BookingData booking, MockParty party) {
        return MailMessage.oneLine(booking.of(party).name());
    }

    private Detail[] details(BookingData booking, Recipient recipient) {
        return new Detail[] {
            new Detail("When", times(recipient).range(booking.startsAt(), booking.endsAt())),
            new Detail("Mentor", booking.mentor().name()),
            new Detail("Mentee", booking.mentee().name()),
            new Detail("Company", booking.companyName())
        };
    }

    private LocalTimes times(Recipient recipient) {
        return LocalTimes.in(recipient.timezone(), defaultZone);
    }
}
