package com.codementee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.TestApp;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests the volume of {@code DEMO_DATA=large}, and that it keeps the rules that the application keeps. */
class LargeDemoDataTest {

    private static final TestApp app = TestApp.start(Map.of("RATE_LIMITS", "off", "DEMO_DATA", "large"));

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void hasTheVolumeOfARealBusiness() {
        assertThat(query("SELECT count(*) FROM person WHERE role = 'mentee'")).isEqualTo(304);
        assertThat(query("SELECT count(*) FROM person WHERE role = 'mentor'")).isEqualTo(57);
        assertThat(requests("pending")).isEqualTo(281);
        assertThat(requests("confirmed")).isEqualTo(61);
        assertThat(requests("completed")).isEqualTo(95);
        assertThat(requests("cancelled")).isEqualTo(20);
    }

    @Test
    void givesEachPendingRequestATimeThatIsStillOpen() {
        assertThat(query("""
                SELECT count(*)
                  FROM booking_request b
                 WHERE status = 'pending'
                   AND NOT EXISTS (SELECT FROM booking_slot p JOIN bookings_offered_slot s ON s.id = p.slot_id
                                    WHERE p.booking_request_id = b.id AND b.interview_type = ANY (s.interview_types))
                """)).isZero();
    }

    @Test
    void countsTheUnitsThatTheLedgerLists() {
        assertThat(query("""
                SELECT count(*)
                  FROM membership m
                 WHERE used_mock_interviews
                    <> (SELECT coalesce(-sum(units), 0) FROM ledger_entry e WHERE e.membership_id = m.id)
                """)).isZero();
    }

    @Test
    void sellsPlansBeforeTheirMocksAreRequested() {
        assertThat(query("""
                SELECT count(*)
                  FROM ledger_entry e
                  JOIN membership m ON m.id = e.membership_id
                 WHERE e.created_at < m.granted_at
                """)).isZero();
    }

    private static long requests(String status) {
        return query("SELECT count(*) FROM booking_request WHERE status = '" + status + "'");
    }

    private static long query(String sql) {
        return app.database().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
