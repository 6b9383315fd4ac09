package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bookings.InterviewDetails;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.mail.MailDataStore.BookingData;
import com.codementee.mail.MailDataStore.EndingPlan;
import com.codementee.mail.MailDataStore.PurchasedPlan;
import com.codementee.mail.MailDataStore.Recipient;
import com.codementee.mail.MailDataStore.TimeRange;
import com.codementee.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

/** Tests what mails say and that hostile text in them is harmless. */
class MailContentTest {

    private static final Settings SETTINGS = Settings.from(Map.of("PUBLIC_URL", "https://codementee.example"));
    private static final WebAppLinks LINKS = new WebAppLinks(SETTINGS.server(), new StandardEnvironment());
    private static final BookingMails BOOKINGS = new BookingMails(LINKS, SETTINGS.zone());
    private static final AccountMails ACCOUNTS = new AccountMails(LINKS, SETTINGS.zone());
    private static final BillingMails BILLING = new BillingMails(LINKS, SETTINGS.zone(), SETTINGS.seller());
    private static final Instant WEEKS_BEFORE = Instant.parse("2026-11-20T00:00:00Z");
    private static final String HOSTILE =
            "<script>alert(1)</script>\"'&%s%n\r\nBcc: victim@people.example\u202e\u2028x";

    @ParameterizedTest
    @MethodSource("hostileMessages")
    void escapesUserText(MailMessage message) {
        var html = HtmlMailRenderer.render(message);

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(html.replaceAll("(?s)<[^>]*>", "")).doesNotContain("<").doesNotContain(">");
        assertThat(message.subject()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]");
    }

    static Stream<MailMessage> hostileMessages() {
        var eve = recipient(HOSTILE, "Asia/Kolkata");
        var booking = booking(HOSTILE);
        var spans = List.of(new TimeRange(booking.startsAt(), booking.endsAt()));
        return Stream.of(
                ACCOUNTS.welcome(recipient("<script>alert(1)</script>", "UTC")),
                BOOKINGS.requestReceived(eve, booking, spans),
                BOOKINGS.requestToAssign(eve, eve, booking, spans),
                BOOKINGS.confirmedToMentee(eve, eve, booking, booking.startsAt()),
                BOOKINGS.confirmedToMentor(eve, eve, booking),
                BOOKINGS.requestCancelled(eve, booking, WEEKS_BEFORE),
                BOOKINGS.mockCancelledToMentee(eve, booking, BookingMails.unitNote(booking, WEEKS_BEFORE)),
                BOOKINGS.mockCancelledToMentor(eve, eve, booking, false),
                BOOKINGS.slotsLost(eve, booking, WEEKS_BEFORE),
                BOOKINGS.rescheduled(eve, booking, spans),
                BOOKINGS.beingRescheduled(eve, booking),
                BOOKINGS.requestToReassign(eve, eve, booking, spans, HOSTILE));
    }

    @Test
    void hasTheSameContentInPlainTextAndHtml() {
        var message = BOOKINGS.confirmedToMentor(
                recipient("Meera Nair", "Asia/Kolkata"), recipient("Asha", "UTC"), booking("Bring graphs"));

        assertThat(PlainTextMailRenderer.render(message))
                .contains("Asha", "Bring graphs", "Trees, Graphs", "Saturday, 12 December 2026, 11:30 pm to 12:30 am the next day (India Standard Time, Asia/Kolkata)")
                .contains("https://meet.example/abc");
        assertThat(HtmlMailRenderer.render(message))
                .contains("Asha", "Bring graphs", "Trees, Graphs", "the next day (India Standard Time, Asia/Kolkata)");
    }

    @Test
    void showsTimesInTheRecipientsTimeZone() {
        var inLondon = BOOKINGS.confirmedToMentee(
                recipient("Asha", "Europe/London"), recipient("Meera", "Asia/Kolkata"), booking(null), WEEKS_BEFORE);
        var nowhere = BOOKINGS.confirmedToMentee(
                recipient("Asha", "Mars/Olympus"), recipient("Meera", "Asia/Kolkata"), booking(null), WEEKS_BEFORE);

        assertThat(PlainTextMailRenderer.render(inLondon)).contains("You can cancel until Friday, 11 December 2026, 6:00 pm (Greenwich Mean Time, Europe/London)");
        assertThat(PlainTextMailRenderer.render(inLondon))
                .contains("Saturday, 12 December 2026, 6:00 pm to 7:00 pm (Greenwich Mean Time, Europe/London)");
        assertThat(PlainTextMailRenderer.render(nowhere)).contains("Asia/Kolkata");
    }

    @Test
    void doesNotOfferALateCancellation() {
        var booking = booking(null);
        var mentee = recipient("Asha", "Asia/Kolkata");
        var inTime = BOOKINGS.confirmedToMentee(
                mentee, mentee, booking, booking.startsAt().minus(Duration.ofHours(24)));
        var late = BOOKINGS.confirmedToMentee(
                mentee, mentee, booking, booking.startsAt().minus(Duration.ofHours(24)).plusMillis(1));

        assertThat(PlainTextMailRenderer.render(inTime)).contains("You can cancel until");
        assertThat(PlainTextMailRenderer.render(late)).contains("can no longer be cancelled")
                .doesNotContain("You can cancel");
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"Asha Rao", "J. R. Rao", "J.R. Rao", "Asha (she)", "Dr. Meera Nair", "Müller-Lüdenscheidt", "आशा राव"})
    void greetsByName(String name) {
        assertThat(MailMessage.greeting(name)).isEqualTo("Hello " + name + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Win at www.evil.example", "https://evil.example", "пример.рф", "spam。example", "spam．example", "spam｡example",
        "203.0.113.9/win", "1.1.1.1", "win＠evil.example", "स्पैम.भारत", "ｗｗｗ.x"
    })
    void omitsANameThatLooksLikeALink(String name) {
        assertThat(MailMessage.greeting(name)).isEqualTo("Hello,");
    }

    @Test
    void removesDirectionOverridesFromUserText() {
        var mentor = recipient("Meera", "UTC");
        var message = BOOKINGS.confirmedToMentor(
                mentor, recipient("Asha", "UTC"), booking("Graphs\u202e\u2066 reversed"));

        for (var text : List.of(PlainTextMailRenderer.render(message), HtmlMailRenderer.render(message))) {
            assertThat(text).contains("Graphs reversed").doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }

    @Test
    void namesBothTimeZonesWhenTheClocksChangeDuringAMock() {
        var london = LocalTimes.in("Europe/London", ZoneOffset.UTC);

        assertThat(london.range(Instant.parse("2026-03-29T00:30:00Z"), Instant.parse("2026-03-29T01:30:00Z")))
                .isEqualTo("Sunday, 29 March 2026, 12:30 am (Greenwich Mean Time) to 2:30 am (British Summer Time, Europe/London)");
    }

    @Test
    void listsThePurchase() {
        var plan = new PurchasedPlan("Accelerator", 12_345_600, 6, Instant.parse("2027-06-12T10:00:00Z"));
        var text = PlainTextMailRenderer.render(BILLING.welcomeWithPlan(recipient("Asha", "Asia/Kolkata"), plan));

        assertThat(text).contains("₹1,23,456", "Mocks: 6", "12 June 2027");
    }

    /** Plans contain resume reviews and AI tools, but the product does not offer them yet. */
    @Test
    void mentionsAvailableFeaturesOnly() {
        var plan = new PurchasedPlan("Accelerator", 899_900, 6, Instant.parse("2027-06-12T10:00:00Z"));
        var messages = List.of(
                ACCOUNTS.welcome(recipient("Asha", "Asia/Kolkata")),
                BILLING.welcomeWithPlan(recipient("Asha", "Asia/Kolkata"), plan),
                BILLING.planActive(recipient("Asha", "Asia/Kolkata"), plan));

        assertThat(messages).extracting(PlainTextMailRenderer::render).allSatisfy(text ->
                assertThat(text).doesNotContainIgnoringCase("resume").doesNotContain("AI "));
    }

    @Test
    void saysThatTheMockIsReturnedOnlyWhileThePlanIsActive() {
        var mentee = recipient("Asha", "Asia/Kolkata");
        var end = booking(null).unitSpendableUntil();
        for (var now : List.of(end.minusSeconds(1), end)) {
            boolean running = now.isBefore(end);
            var mails = List.of(
                    BOOKINGS.requestCancelled(mentee, booking(null), now),
                    BOOKINGS.mockCancelledToMentee(mentee, booking(null), BookingMails.unitNote(booking(null), now)));
            for (var mail : mails) {
                assertThat(PlainTextMailRenderer.render(mail).contains("back in your plan")).isEqualTo(running);
                assertThat(mail.preheader().contains("has ended")).isEqualTo(!running);
            }
            var lost = PlainTextMailRenderer.render(BOOKINGS.slotsLost(mentee, booking(null), now));
            assertThat(lost.contains("get your mock back")).isEqualTo(running);
        }
    }

    @Test
    void saysHowManyMocksAreLeftBeforeAPlanEnds() {
        var plan = new EndingPlan("Growth", Instant.parse("2027-06-12T20:00:00Z"), 2);
        var message = BILLING.planEnding(recipient("Asha", "Asia/Kolkata"), plan);

        assertThat(message.subject()).isEqualTo("Your Growth plan ends on Sunday, 13 June 2027");
        assertThat(PlainTextMailRenderer.render(message)).contains("Mocks left: 2", "1:30 am");
    }

    @Test
    void marksAMailWithATokenAsSecretAndKeepsTheTokenInItsLink() {
        var message = ACCOUNTS.resetPassword(
                recipient("Asha", "Asia/Kolkata"), "to+ken/", Instant.parse("2026-12-12T18:00:00Z"));

        assertThat(message.secret()).isTrue();
        assertThat(PlainTextMailRenderer.render(message))
                .contains("https://codementee.example/reset-password?token=to%2Bken%2F");
        assertThat(message.subject() + message.preheader()).doesNotContain("to+ken");
    }

    @Test
    void shortensALongSubject() {
        assertThat(MailMessage.withSubject("🎉".repeat(500)).build().subject()).hasSizeLessThan(330).endsWith("🎉…");
    }

    private static Recipient recipient(String name, String zone) {
        return new Recipient(UUID.randomUUID(), name, "asha@people.example", zone);
    }

    private static BookingData booking(String words) {
        return new BookingData(
                UUID.randomUUID(),
                recipient("Asha", "Asia/Kolkata"),
                recipient("Vikram", "Asia/Kolkata"),
                words == null ? "Amazon" : words,
                new InterviewDetails(
                        InterviewType.CODING, ExperienceLevel.SENIOR, words == null ? "sde2" : words,
                        List.of("Trees", "Graphs"), words),
                words,
                0,
                Instant.parse("2026-12-10T18:00:00Z"),
                Instant.parse("2026-12-12T18:00:00Z"),
                Instant.parse("2026-12-12T19:00:00Z"),
                "https://meet.example/abc",
                Instant.parse("2026-12-31T18:00:00Z"));
    }
}
