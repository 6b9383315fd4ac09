package com.codementee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Tests demo mode's data after the first and later starts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoDataTest {

    private static final Map<String, String> SETTINGS =
            Map.of("RATE_LIMITS", "off", "CODEMENTEE_HOME", TestApp.newHome().toString());
    private static TestApp app = TestApp.start(SETTINGS);

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    @Order(1)
    void letsAllDemoAccountsSignInWithTheSamePassword() {
        assertThat(user("admin").get("role").asString()).isEqualTo("admin");
        assertThat(user("mentor").get("role").asString()).isEqualTo("mentor");
        assertThat(user("free").get("status").asString()).isEqualTo("Free");
        assertThat(user("free").get("plan_id").isNull()).isTrue();
    }

    @Test
    @Order(1)
    void givesTheMenteeAnUnusedGrowthPlan() {
        var mentee = user("mentee");

        assertThat(mentee.get("status").asString()).isEqualTo("Active");
        assertThat(mentee.get("plan_id").asString()).isEqualTo("growth");
        assertThat(mentee.at("/limits/mock_interviews").asInt()).isEqualTo(3);
        assertThat(mentee.at("/used/mock_interviews").asInt()).isZero();
        assertThat(Instant.parse(mentee.get("plan_expires_at").asString()))
                .isAfter(app.now().plus(Duration.ofDays(80)));
    }

    @Test
    @Order(1)
    void givesTheMenteePastMocks() {
        var mentee = as("mentee");

        assertThat(mentee.get("/api/mentee/feedbacks").expect(200).data()).hasSize(4);
        assertThat(mentee.get("/api/mentee/mocks").expect(200).data()).hasSize(4)
                .allSatisfy(mock -> assertThat(mock.get("status").asString()).isEqualTo("completed"))
                .allSatisfy(mock -> assertThat(mock.get("rating").asInt()).isBetween(4, 5));
        assertThat(mentee.get("/api/mentee/ledger").expect(200).data()).hasSize(4);
        assertThat(mentee.get("/api/payment/orders").expect(200).data()).hasSize(2);
    }

    @Test
    @Order(1)
    void hasARequestForTheAdminAndAMockForTheMentor() {
        var admin = as("admin");

        assertThat(admin.get("/api/admin/booking-requests?status=pending").expect(200).data()).hasSize(1);
        assertThat(admin.get("/api/admin/booking-requests?status=confirmed").expect(200).data()).hasSize(1);
        assertThat(admin.get("/api/admin/mentors").expect(200).data()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(admin.get("/api/admin/meet-links").expect(200).data()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(as("mentor").get("/api/mentor/dashboard").expect(200).data().get("upcoming_mocks")).hasSize(1);
    }

    @Test
    @Order(2)
    void hasFreeSlotsAtAnyTime() {
        assertHoursAreOpen();
        for (var jump : new String[] {"PT1H", "PT200H", "PT11H", "P40D"}) {
            app.client().post("/__sandbox/clock", Map.of("advance", jump)).expect(200);

            assertHoursAreOpen();
        }
    }

    @Test
    @Order(2)
    void replacesABookedSlot() {
        int taken = app.database()
                .withHandle(sql -> sql.execute("UPDATE time_slot SET status = 'booked' WHERE status = 'available'"));

        app.bean(DemoSlots.class).fill();

        assertThat(taken).isPositive();
        assertHoursAreOpen();
    }

    @Test
    @Order(3)
    void insertsNothingAfterARestart() {
        long people = count("person");
        long mocks = count("mock");
        app.close();

        app = TestApp.start(SETTINGS);

        assertThat(count("person")).isEqualTo(people);
        assertThat(count("mock")).isEqualTo(mocks);
        assertHoursAreOpen();
    }

    private static void assertHoursAreOpen() {
        for (var type : new String[] {"coding", "system_design", "behavioral", "hr_round"}) {
            long open = app.database().withHandle(sql -> sql.createQuery("""
                            SELECT count(DISTINCT starts_at)
                              FROM time_slot s
                             WHERE status = 'available' AND mentor_id IS NULL AND :type = ANY (interview_types)
                               AND starts_at > :now AND starts_at < :end
                               AND NOT EXISTS (SELECT FROM mock m JOIN person p ON p.id = m.mentee_id
                                                WHERE p.email LIKE '%@codementee.example' AND m.status <> 'cancelled'
                                                  AND m.starts_at < s.ends_at AND m.ends_at > s.starts_at)
                            """)
                    .bind("type", type)
                    .bind("now", app.now())
                    .bind("end", app.now().plus(Duration.ofDays(7)))
                    .mapTo(Long.class)
                    .one());
            assertThat(open).as(type).isGreaterThanOrEqualTo(12);
        }
    }

    private static long count(String table) {
        return app.database()
                .withHandle(sql -> sql.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    private static JsonNode user(String name) {
        return signIn(name).get("user");
    }

    private static ApiClient as(String name) {
        return app.client().as(signIn(name).get("access_token").asString());
    }

    private static JsonNode signIn(String name) {
        var body = Map.of("email", name + "@codementee.example", "password", DemoDataSql.PASSWORD);
        return app.client().post("/api/auth/login", body).expect(200).data();
    }
}
