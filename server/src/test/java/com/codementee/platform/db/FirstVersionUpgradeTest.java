package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.DatabaseUpgrade;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Upgrades a database of the first version, and checks what each migration that changes rows made of them. */
class FirstVersionUpgradeTest {

    private static final Set<String> FIRST_VERSION = Set.of("""
            V0001 V0002 V0101 V0102 V0103 V0201 V0202 V0203 V0301 V0302 V0401 V0402 V0415 V0416 V0440 V0441 V0442 V0450
            V0501 V0601 V0602 V0603 V0701""".split("\\s+"));

    private static DatabaseUpgrade database;

    @BeforeAll
    static void upgrade() throws IOException, URISyntaxException {
        database = DatabaseUpgrade.from(FIRST_VERSION);
        database.run("/upgrade/first-version.sql");
        database.finish();
    }

    @Test
    void endsSessionsNinetyDaysAfterTheirSignIn() {
        var ends = database.byName("""
                SELECT user_agent, concat_ws(' ', extract(epoch FROM ends_at - created_at) / 86400,
                                             extract(epoch FROM expires_at - created_at) / 86400)
                  FROM session
                """);

        assertThat(ends).hasSize(2)
                .hasEntrySatisfying("rolled", days -> assertThat(days).matches("90[.0]* 90[.0]*"))
                .hasEntrySatisfying("young", days -> assertThat(days).matches("90[.0]* 30[.0]*"));
    }

    @Test
    void findsPeopleAndOrdersByPlainLetters() {
        var people = database.byName("SELECT email, search_text FROM person WHERE role = 'mentee'");
        var orders = database.byName(
                "SELECT razorpay_order_id, search_matches(search_text, 'nunez jose') FROM plan_order WHERE name <> ''");

        assertThat(people).isEqualTo(Map.of("jose@people.example", "jose nunez jose@people.example"));
        assertThat(orders).isNotEmpty().allSatisfy((_, found) -> assertThat(found).isEqualTo("t"));
    }

    @Test
    void countsTheCookiesOfPaidOrdersAsUsed() {
        var opened = database.byName("SELECT razorpay_order_id, session_opened_at = paid_at FROM plan_order");

        assertThat(opened).isEqualTo(Map.of("made the account", "t", "bought later", "null", "visitor open", "null",
                "visitor expired", "null", "own expired", "null"));
    }

    @Test
    void deletesTheDataOfVisitorsWhoseOrderExpired() {
        var data = database.byName("""
                SELECT razorpay_order_id,
                       concat_ws('|', name, email, password_hash, current_job, target_job, terms_version)
                  FROM plan_order
                """);

        assertThat(data).containsEntry("visitor expired", "|")
                .containsEntry("visitor open", "José Núñez|jose@people.example|hash|Engineer|Lead")
                .containsEntry("own expired", "José Núñez|jose@people.example|Engineer|Lead");
    }

    @Test
    void marksMocksThatHaveFeedbackOrARating() {
        var mocks = database.byName("""
                SELECT m.meeting_link, concat_ws(' ', m.status, m.feedback_id = f.id, m.feedback_at = f.created_at,
                                                 m.rating, m.rated_at = r.created_at)
                  FROM mock m LEFT JOIN feedback f ON f.mock_id = m.id LEFT JOIN rating r ON r.mock_id = m.id
                """);

        assertThat(mocks).isEqualTo(Map.of("held", "completed t t 4 t", "written no-show", "completed t t",
                "no-show", "no_show"));
        assertThat(database.byName("SELECT mock_id, reported_by FROM no_show_report")).hasSize(1);
    }

    @Test
    void blanksPasswordLinksThatWereSentOrGivenUp() {
        var mails = database.byName("SELECT subject, concat_ws('|', secret, html, text) FROM outbox_mail");

        assertThat(mails).isEqualTo(Map.of("sent link", "t||", "failed link", "t||", "waiting link", "t|html|text",
                "sent secret", "t||", "sent receipt", "f|html|text"));
    }
}
