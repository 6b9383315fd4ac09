package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitLedger;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that mentees get a mail before their plan ends. */
class PlanEndingApiTest extends ApiTest {

    private final SandboxMailbox mailbox = new SandboxMailbox(app);
    private final PaymentFixtures payments = new PaymentFixtures(app);

    private TestUser buys(TestUser person, String plan) {
        var here = given.signIn(person);
        payments.verify(as(here), payments.pay(payments.createOrder(here, plan)));
        return here;
    }

    private Instant end(TestUser person) {
        var user = as(given.signIn(person)).get("/api/auth/me").expect(200).data();
        return Instant.parse(user.get("plan_expires_at").asString());
    }

    /** Moves the clock to this long before the end, and waits until that hour's announcement job has run. */
    private void advanceTo(Duration before, Instant end) {
        advance(Duration.between(now(), end.minus(before)));
        var from = now();
        Await.until("the ends are announced", () -> database().withHandle(sql -> sql.createQuery(
                        """
                        SELECT execution_time > :from AND NOT picked
                          FROM scheduled_tasks
                         WHERE task_name = 'announce-plan-endings'
                        """)
                .bind("from", from)
                .mapTo(Boolean.class)
                .one()));
    }

    private int notices(TestUser person) {
        return database().withHandle(sql -> sql.createQuery(
                        "SELECT count(*) FROM outbox_mail WHERE cause LIKE 'plan-ending:' || :id || ':%'")
                .bind("id", person.id())
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void mailsOnceAWeekAheadAndOnceADayAhead() {
        var mentee = buys(given.freeMentee(), "growth");
        var end = end(mentee);

        advanceTo(Duration.ofDays(8), end);
        assertThat(notices(mentee)).isZero();
        advanceTo(Duration.ofDays(7).minusMinutes(1), end);
        assertThat(notices(mentee)).isEqualTo(1);
        advanceTo(Duration.ofDays(3), end);
        assertThat(notices(mentee)).isEqualTo(1);
        advanceTo(Duration.ofDays(1).minusMinutes(1), end);
        advanceTo(Duration.ofHours(2), end);

        assertThat(notices(mentee)).isEqualTo(2);
        assertThat(mailbox.await(mentee.email(), "Your Growth plan ends on").get("text").asString())
                .contains("Mocks left: 3", "/mentee/book");
    }

    @Test
    void sendsNothingAfterARenewalOrWithoutMocksLeft() {
        var renewed = buys(given.freeMentee(), "foundation");
        var end = end(renewed);
        var spent = buys(given.freeMentee(), "foundation");
        app.bean(UnitLedger.class).take(spent.id(), UnitKind.MOCK_INTERVIEWS, UUID.randomUUID(), "A test", null);
        var paused = buys(given.freeMentee(), "foundation");
        database().useHandle(sql -> sql.execute("UPDATE person SET paused = true WHERE id = ?", paused.id()));
        buys(renewed, "growth");

        advanceTo(Duration.ofDays(6), end);
        advanceTo(Duration.ofHours(12), end);

        assertThat(notices(renewed)).isZero();
        assertThat(notices(spent)).isZero();
        assertThat(notices(paused)).isZero();
    }
}
