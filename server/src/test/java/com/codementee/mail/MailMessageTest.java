package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.mail.MailDataStore.BookingFacts;
import com.codementee.mail.MailDataStore.EndingFacts;
import com.codementee.mail.MailDataStore.PlanFacts;
import com.codementee.mail.MailDataStore.Reader;
import com.codementee.mail.MailDataStore.Span;
import com.codementee.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.StandardEnvironment;

/** What mails say, and what hostile words in them can do: nothing. */
class MailMessageTest {

    private static final Settings SETTINGS = Settings.from(Map.of("PUBLIC_URL", "https://codementee.example"));
    private static final WebAppLinks LINKS = new WebAppLinks(SETTINGS.server(), new StandardEnvironment());
    private static final BookingMails BOOKINGS = new BookingMails(LINKS, SETTINGS.zone());
    private static final AccountMails ACCOUNTS = new AccountMails(LINKS, SETTINGS.zone());
    private static final Instant WEEKS_BEFORE = Instant.parse("2026-11-20T00:00:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>\"'&%s%n\r\nBcc: victim@people.example\u202e\u2028x";

    @ParameterizedTest
    @MethodSource("hostileLetters")
    void escapesWhatPeopleWrote(MailMessage letter) {
        var html = HtmlMailRenderer.draw(letter);

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(html.replaceAll("(?s)<[^>]*>", "")).doesNotContain("<").doesNotContain(">");
        assertThat(letter.subject()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]");
    }

    static Stream<MailMessage> hostileLetters() {
        var eve = reader(HOSTILE, "Asia/Kolkata");
        var booking = booking(HOSTILE);
        var spans = List.of(new Span(booking.startsAt(), booking.endsAt()));
        return Stream.of(
                ACCOUNTS.welcome(reader("<script>alert(1)</script>", "UTC")),
                BOOKINGS.requestReceived(eve, booking, spans),
                BOOKINGS.requestToAssign(eve, eve, booking, spans),
                BOOKINGS.confirmedToMentee(eve, eve, booking, booking.startsAt()),
                BOOKINGS.confirmedToMentor(eve, eve, booking),
                BOOKINGS.requestCancelled(eve, booking, WEEKS_BEFORE),
                BOOKINGS.mockCancelledToMentee(eve, booking, WEEKS_BEFORE),
                BOOKINGS.mockCancelledToMentor(eve, eve, booking),
                BOOKINGS.slotsLost(eve, booking, WEEKS_BEFORE),
                BOOKINGS.moved(eve, booking, spans),
                BOOKINGS.formerMockToMentee(eve, booking),
                BOOKINGS.requestToAssignAgain(eve, eve, booking, spans, HOSTILE));
    }

    @Test
    void saysTheSameInPlainTextAsInHtml() {
        var letter = BOOKINGS.confirmedToMentor(reader("Meera Nair", "Asia/Kolkata"), reader("Asha", "UTC"), booking("Bring graphs"));

        assertThat(PlainTextMailRenderer.draw(letter))
                .contains("Asha", "Bring graphs", "Trees, Graphs", "Saturday, 12 December 2026, 23:30 to 00:30 the next day (India Standard Time, Asia/Kolkata)")
                .contains("https://meet.example/abc");
        assertThat(HtmlMailRenderer.draw(letter)).contains("Asha", "Bring graphs", "Trees, Graphs", "the next day (India Standard Time, Asia/Kolkata)");
    }

    @Test
    void tellsEachReaderTheTimeOnTheirOwnClock() {
        var inLondon = BOOKINGS.confirmedToMentee(reader("Asha", "Europe/London"), reader("Meera", "Asia/Kolkata"), booking(null), WEEKS_BEFORE);
        var nowhere = BOOKINGS.confirmedToMentee(reader("Asha", "Mars/Olympus"), reader("Meera", "Asia/Kolkata"), booking(null), WEEKS_BEFORE);

        assertThat(PlainTextMailRenderer.draw(inLondon)).contains("You can cancel until Friday, 11 December 2026, 18:00 (Greenwich Mean Time, Europe/London)");
        assertThat(PlainTextMailRenderer.draw(inLondon)).contains("Saturday, 12 December 2026, 18:00 to 19:00 (Greenwich Mean Time, Europe/London)");
        assertThat(PlainTextMailRenderer.draw(nowhere)).contains("Asia/Kolkata");
    }

    @Test
    void offersNoCancellationThatIsTooLate() {
        var booking = booking(null);
        var mentee = reader("Asha", "Asia/Kolkata");
        var inTime = BOOKINGS.confirmedToMentee(mentee, mentee, booking, booking.startsAt().minus(Duration.ofHours(24)));
        var late = BOOKINGS.confirmedToMentee(mentee, mentee, booking, booking.startsAt().minus(Duration.ofHours(24)).plusMillis(1));

        assertThat(PlainTextMailRenderer.draw(inTime)).contains("You can cancel until");
        assertThat(PlainTextMailRenderer.draw(late)).contains("can no longer be cancelled").doesNotContain("You can cancel");
    }

    @Test
    void greetsNobodyByALink() {
        assertThat(MailMessage.hello("Asha Rao")).isEqualTo("Hello Asha Rao,");
        assertThat(MailMessage.hello("Win at www.evil.example")).isEqualTo("Hello,");
        assertThat(MailMessage.hello("https://evil.example")).isEqualTo("Hello,");
        assertThat(MailMessage.hello("J. R. Rao")).isEqualTo("Hello J. R. Rao,");
    }

    @Test
    void tellsWhatWasBought() {
        var plan = new PlanFacts("Accelerator", 12_345_600, 6, Instant.parse("2027-06-12T10:00:00Z"));
        var text = PlainTextMailRenderer.draw(ACCOUNTS.welcomeWithPlan(reader("Asha", "Asia/Kolkata"), plan));

        assertThat(text).contains("₹1,23,456", "Mock interviews: 6", "12 June 2027");
    }

    /** Resume reviews and AI tools are in the plan, but nowhere to be found yet. */
    @Test
    void promisesOnlyWhatThereIs() {
        var plan = new PlanFacts("Accelerator", 899_900, 6, Instant.parse("2027-06-12T10:00:00Z"));
        var letters = List.of(
                ACCOUNTS.welcome(reader("Asha", "Asia/Kolkata")),
                ACCOUNTS.welcomeWithPlan(reader("Asha", "Asia/Kolkata"), plan),
                ACCOUNTS.planActive(reader("Asha", "Asia/Kolkata"), plan));

        assertThat(letters).extracting(PlainTextMailRenderer::draw).allSatisfy(text ->
                assertThat(text).doesNotContainIgnoringCase("resume").doesNotContain("AI "));
    }

    @Test
    void saysThatAnInterviewIsBackOnlyWhileItsPlanRuns() {
        var mentee = reader("Asha", "Asia/Kolkata");
        var end = booking(null).unitSpendableUntil();
        for (var now : List.of(end.minusSeconds(1), end)) {
            boolean running = now.isBefore(end);
            var mails = List.of(
                    BOOKINGS.requestCancelled(mentee, booking(null), now),
                    BOOKINGS.mockCancelledToMentee(mentee, booking(null), now));
            for (var mail : mails) {
                assertThat(PlainTextMailRenderer.draw(mail).contains("back in your plan")).isEqualTo(running);
                assertThat(mail.preheader().contains("has ended")).isEqualTo(!running);
            }
            var lost = PlainTextMailRenderer.draw(BOOKINGS.slotsLost(mentee, booking(null), now));
            assertThat(lost.contains("get your interview back")).isEqualTo(running);
        }
    }

    @Test
    void saysHowManyInterviewsAreLeftBeforeAPlanEnds() {
        var plan = new EndingFacts("Growth", Instant.parse("2027-06-12T20:00:00Z"), 2);
        var letter = ACCOUNTS.planEnding(reader("Asha", "Asia/Kolkata"), plan);

        assertThat(letter.subject()).isEqualTo("Your Growth plan ends on Sunday, 13 June 2027");
        assertThat(PlainTextMailRenderer.draw(letter)).contains("Mock interviews left: 2", "01:30");
    }

    @Test
    void keepsNoCopyOfATokenAndSendsItNowhereElse() {
        var letter = ACCOUNTS.resetPassword(reader("Asha", "Asia/Kolkata"), "to+ken/", Instant.parse("2026-12-12T18:00:00Z"));

        assertThat(letter.secret()).isTrue();
        assertThat(PlainTextMailRenderer.draw(letter)).contains("https://codementee.example/reset-password?token=to%2Bken%2F");
        assertThat(letter.subject() + letter.preheader()).doesNotContain("to+ken");
    }

    @Test
    void shortensAnEndlessSubject() {
        assertThat(MailMessage.about("🎉".repeat(500)).done().subject()).hasSizeLessThan(330).endsWith("🎉…");
    }

    private static Reader reader(String name, String zone) {
        return new Reader(UUID.randomUUID(), name, "asha@people.example", zone);
    }

    private static BookingFacts booking(String words) {
        return new BookingFacts(
                UUID.randomUUID(),
                reader("Asha", "Asia/Kolkata"),
                reader("Vikram", "Asia/Kolkata"),
                words == null ? "Amazon" : words,
                InterviewType.CODING,
                ExperienceLevel.SENIOR,
                words == null ? "sde2" : words,
                List.of("Trees", "Graphs"),
                words,
                words,
                0,
                Instant.parse("2026-12-10T18:00:00Z"),
                Instant.parse("2026-12-12T18:00:00Z"),
                Instant.parse("2026-12-12T19:00:00Z"),
                "https://meet.example/abc",
                Instant.parse("2026-12-31T18:00:00Z"));
    }
}
