package com.codementee.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.memberships.Memberships;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.support.ApiTest;
import com.codementee.support.TestUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the end of a run with several purchases. */
class MembershipRunApiTest extends ApiTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant JANUARY_31 = Instant.parse("2031-01-31T06:00:00Z");

    private final OrderStore orders = app.bean(OrderStore.class);
    private final Memberships memberships = app.bean(Memberships.class);

    /** Buys these plans in turn at the same instant and returns the end of the run after each. */
    private List<LocalDate> ends(Instant at, String... plans) {
        var mentee = given.freeMentee();
        var ends = new ArrayList<LocalDate>();
        for (var plan : plans) {
            buy(mentee, plan, at);
            ends.add(end(mentee).atZone(INDIA).toLocalDate());
        }
        return ends;
    }

    private void buy(TestUser mentee, String plan, Instant at) {
        var id = Ids.next();
        orders.insert(id, Buyer.withAccount(mentee.id(), mentee.name(), mentee.email()), plan, null, at);
        app.bean(Transactions.class).run(() -> {
            var order = orders.markPaid(id, "pay_" + id, 0, at).orElseThrow();
            memberships.grant(order.grantTo(mentee.id()), at);
        });
    }

    private Instant end(TestUser mentee) {
        return database().withHandle(sql -> sql.createQuery("SELECT ends_at FROM entitlement WHERE person_id = :id")
                .bind("id", mentee.id())
                .mapTo(Instant.class)
                .one());
    }

    @Test
    void keepsTheDayOfTheMonthAfterAShorterMonth() {
        assertThat(ends(JANUARY_31, "foundation", "foundation", "foundation"))
                .containsExactly(LocalDate.of(2031, 2, 28), LocalDate.of(2031, 3, 31), LocalDate.of(2031, 4, 30));
    }

    @Test
    void endsOnTheSameDayInEitherOrderOfPurchases() {
        assertThat(ends(JANUARY_31, "foundation", "growth").getLast()).isEqualTo(LocalDate.of(2031, 5, 31));
        assertThat(ends(JANUARY_31, "growth", "foundation").getLast()).isEqualTo(LocalDate.of(2031, 5, 31));
    }

    @Test
    void neverMovesTheEndBack() {
        var mentee = given.freeMentee();
        buy(mentee, "foundation", JANUARY_31);
        var longer = Instant.parse("2031-12-01T00:00:00Z");
        database().useHandle(
                sql -> sql.execute("UPDATE entitlement SET ends_at = ? WHERE person_id = ?", longer, mentee.id()));

        buy(mentee, "foundation", JANUARY_31.plusSeconds(60));

        assertThat(end(mentee)).isEqualTo(longer);
    }
}
