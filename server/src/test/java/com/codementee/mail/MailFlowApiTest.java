package com.codementee.mail;

import static com.codementee.support.BookingFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Follows the mails that people receive from registration to feedback. */
class MailFlowApiTest extends ApiTest {

    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    @AfterEach
    void clearFaults() {
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 0)).expect(200);
    }

    @Test
    void sendsAPayingVisitorOneWelcomeMailWithThePlan() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var order = payments.createVisitorOrder(email, "growth");
        payments.pay(order, "captured", true);
        payments.deliverWebhook(order, "order.paid", 3);

        var welcome = mailbox.await(email, "Welcome");

        assertThat(welcome.get("text").asString()).contains("Growth", "₹4,999", "Mocks: 3");
        assertThat(mailbox.findAll(email)).hasSize(1);
    }

    @Test
    void tellsAMenteeThatThePlanIsActive() {
        var mentee = given.freeMentee();
        mailbox.await(mentee.email(), "Welcome to Codementee");

        payments.verify(as(mentee), payments.pay(payments.createOrder(mentee, "accelerator")));

        var active = mailbox.await(mentee.email(), "Your Accelerator plan is active").get("html").asString();
        assertThat(active).contains("₹8,999").doesNotContain("AI tool");
        assertThat(mailbox.findBySubject(mentee.email(), "Welcome")).hasSize(1);
    }

    @Test
    void mailsTheMenteeAndTheAdminsAboutARequest() {
        var mentee = given.paidMentee();
        var admin = bookings.admin();

        bookings.createRequest(mentee, bookings.createSlot(), bookings.createSlot());

        assertThat(mailbox.await(mentee.email(), "We have your request").get("text").asString())
                .contains("Amazon", "Graphs, Dynamic Programming", "Choice 2", "Asia/Kolkata");
        assertThat(mailbox.await(admin.email(), "New booking request", mentee.name()).get("text").asString())
                .contains("> I talk too fast.\n> Stop me.", app.address() + "/admin/requests");
    }

    @Test
    void sendsMenteeAndMentorSeparateInvitations() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlot();
        var booking = UUID.fromString(bookings.createMock(mentee, mentor, slot).at("/booking_request/id").asString());

        var toMentee = mailbox.await(mentee.email(), "Your mock is confirmed");
        var toMentor = mailbox.await(mentor.email(), "You are interviewing");

        assertThat(toMentee.get("text").asString()).contains(mentor.name());
        assertThat(toMentee.toString()).doesNotContain(mentor.email());
        assertThat(toMentor.get("text").asString()).contains(mentee.name(), "Graphs, Dynamic Programming", "> I talk too fast.");
        for (var mail : List.of(toMentee, toMentor)) {
            assertThat(parts(mail)).satisfiesExactly(
                    part -> assertThat(part.get("content_type").asString()).startsWith("text/calendar").contains("method=REQUEST"),
                    part -> assertThat(part.get("filename").asString()).isEqualTo("invite.ics"));
            assertThat(calendar(mail, 0)).isEqualTo(calendar(mail, 1));
            var event = event(mail);
            assertThat(event.getAttendees()).singleElement()
                    .satisfies(attendee -> assertThat(attendee.getValue()).isEqualTo("mailto:" + mail.get("to").asString()));
            assertThat(value(event, "UID")).isEqualTo(booking + "@codementee.example");
            assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(event, "DTSTART")).isEqualTo(bookings.slotStart(slot).toString().replaceAll("[-:]|\\.\\d+", ""));
        }
    }

    @Test
    void removesACancelledMockFromBothCalendars() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = confirmed(mentee, mentor);

        as(mentee).post("/api/mentee/booking-requests/" + booking + "/cancel", Map.of("reason", "I have <b>the</b> offer")).expect(200);

        var asked = event(mailbox.await(mentor.email(), "You are interviewing"));
        var toMentor = mailbox.await(mentor.email(), "Cancelled: mock");
        var toMentee = mailbox.await(mentee.email(), "Cancelled: your mock");
        assertCancels(toMentor, asked);
        assertCancels(toMentee, asked);
        assertThat(toMentor.get("html").asString()).contains("&lt;b&gt;the&lt;/b&gt; offer");
        assertThat(toMentee.get("text").asString()).contains("back in your plan");
    }

    @Test
    void quotesAnAdminsReasonToTheMenteeOnly() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = confirmed(mentee, mentor);

        as(bookings.admin()).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "Your mentor is ill")).expect(200);

        assertThat(mailbox.await(mentee.email(), "Cancelled: your mock").get("text").asString()).contains("> Your mentor is ill");
        assertThat(mailbox.await(mentor.email(), "Cancelled: mock").get("text").asString())
                .contains("was cancelled by Codementee").doesNotContain("is ill");
    }

    @Test
    void sendsNoCalendarUpdateForACancelledRequest() {
        var mentee = given.paidMentee();
        var booking = bookings.createRequest(mentee, bookings.createSlot());

        as(bookings.admin()).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "No mentor for this")).expect(200);

        var mail = mailbox.await(mentee.email(), "Your request is cancelled");
        assertThat(parts(mail)).isEmpty();
        assertThat(mail.get("text").asString()).contains("> No mentor for this");
    }

    @Test
    void tellsMenteeAndAdminsThatTheMentorDeclined() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = confirmed(mentee, mentor);
        var asked = event(mailbox.await(mentee.email(), "Your mock is confirmed"));

        as(mentor).post("/api/mentor/booking-requests/" + booking + "/decline", Map.of("reason", "I am ill")).expect(200);

        assertCancels(mailbox.await(mentee.email(), "Your Amazon mock is being rescheduled"), asked);
        assertCancels(mailbox.await(mentor.email(), "Cancelled: mock"), asked);
        assertThat(mailbox.await(bookings.admin().email(), "Booking request to reassign", mentee.name()).get("text").asString()).contains("> I am ill");
    }

    @Test
    void tellsMenteeAndMentorThatAnAdminUnassignedTheMentor() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = confirmed(mentee, mentor);
        var asked = event(mailbox.await(mentee.email(), "Your mock is confirmed"));

        as(bookings.admin()).post("/api/admin/booking-requests/" + booking + "/unassign").expect(200);

        assertCancels(mailbox.await(mentee.email(), "Your Amazon mock is being rescheduled"), asked);
        assertCancels(mailbox.await(mentor.email(), "Cancelled: mock"), asked);
        assertThat(mailbox.findBySubject(bookings.admin().email(), "Booking request to reassign"))
                .noneMatch(mail -> mail.get("text").asString().contains(mentee.name()));
    }

    @Test
    void keepsTheCalendarUidOfARescheduledMock() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var booking = confirmed(mentee, mentor);
        var slot = bookings.createSlot();

        as(mentee).post("/api/mentee/booking-requests/" + booking + "/reschedule", Map.of("preferred_slots", List.of(slot))).expect(200);

        mailbox.await(mentee.email(), "We have your new times");
        var off = event(mailbox.await(mentor.email(), "Cancelled: mock"));
        bookings.confirm(booking, mentor.id(), slot).expect(200);
        Await.until("a second confirmation", () -> mailbox.findBySubject(mentor.email(), "You are interviewing").size() == 2);
        var again = event(mailbox.await(mentor.email(), "You are interviewing"));
        assertThat(value(again, "UID")).isEqualTo(value(off, "UID"));
        assertThat(sequence(again)).isGreaterThan(sequence(off));
    }

    @Test
    void asksForNewTimesWhenNoPreferredTimeIsLeft() {
        var mentee = given.paidMentee();
        var slot = bookings.createSlot();
        bookings.createRequest(mentee, slot);

        bookings.createMock(given.paidMentee(), given.mentor(), slot);

        assertThat(mailbox.await(mentee.email(), "Choose new times").get("text").asString()).contains(app.address() + "/mentee/bookings");
    }

    @Test
    void tellsTheMenteeThatFeedbackIsReady() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(90)));
        var mock = id(bookings.createMock(mentee, mentor, slot).get("mock"));
        advance(Duration.ofHours(3));

        as(given.signIn(mentor)).post("/api/mentor/feedback", Map.of(
                "mock_id", mock, "problem_solving", 4, "communication", 4, "technical_depth", 3, "code_quality", 3, "overall", 4,
                "strengths", "Calm", "improvements", "Pace", "action_items", "Graphs", "hireability", "hire")).expect(201);

        assertThat(mailbox.await(mentee.email(), "Your feedback is ready").get("text").asString())
                .contains(mentor.name(), app.address() + "/mentee/feedback");
    }

    @Test
    void mailsAWorkingPasswordLink() {
        var person = given.freeMentee();

        anonymous().post("/api/auth/forgot-password", Map.of("email", person.email())).expect(202);

        var text = mailbox.await(person.email(), "Choose a new password").get("text").asString();
        var token = Pattern.compile("/reset-password\\?token=(\\S+)").matcher(text).results().findFirst().orElseThrow().group(1);
        anonymous().post("/api/auth/reset-password", Map.of("token", token, "new_password", "another horse entirely")).expect(200);
    }

    @Test
    void confirmsABookingWhileTheMailProviderIsDown() {
        var mentee = given.paidMentee();
        anonymous().post("/__sandbox/faults", Map.of("target", "mail", "kind", "down", "count", 10_000)).expect(200);

        confirmed(mentee, given.mentor());

        clearFaults();
        mailbox.await(mentee.email(), "Your mock is confirmed");
    }

    @Test
    void sendsABccCopyWhenConfigured() {
        try (var other = TestApp.start(Map.of("BCC_EMAIL", "archive@codementee.example", "PUBLIC_URL", "https://codementee.example"))) {
            var person = new PersonFixtures(other).freeMentee();

            var welcome = new SandboxMailbox(other).await(person.email(), "Welcome");

            assertThat(welcome.get("bcc").asString()).isEqualTo("archive@codementee.example");
            assertThat(welcome.get("text").asString()).contains("https://codementee.example/mentee/book");
        }
    }

    private UUID confirmed(TestUser mentee, TestUser mentor) {
        return UUID.fromString(bookings.createMock(mentee, mentor, bookings.createSlot()).at("/booking_request/id").asString());
    }

    private static void assertCancels(JsonNode mail, VEvent asked) {
        var event = event(mail);
        assertThat(parts(mail).getFirst().get("content_type").asString()).contains("method=CANCEL");
        assertThat(calendar(mail, 0)).contains("METHOD:CANCEL");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "UID")).isEqualTo(value(asked, "UID"));
        assertThat(value(event, "DTSTART")).isEqualTo(value(asked, "DTSTART"));
        assertThat(sequence(event)).isGreaterThan(sequence(asked));
    }

    private static List<JsonNode> parts(JsonNode mail) {
        return StreamSupport.stream(mail.get("attachments").spliterator(), false).toList();
    }

    private static String calendar(JsonNode mail, int part) {
        return new String(Base64.getDecoder().decode(parts(mail).get(part).get("content_base64").asString()), StandardCharsets.UTF_8);
    }

    private static VEvent event(JsonNode mail) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(calendar(mail, 0)));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
        } catch (IOException | ParserException problem) {
            throw new AssertionError(problem);
        }
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, "SEQUENCE"));
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
