package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests how the log is read. */
class AuditLogQueryApiTest extends ApiTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final String LOG = "/api/admin/audit-log";

    private final AuditLog log = app.bean(AuditLog.class);
    private final Transactions transactions = app.bean(Transactions.class);

    @Test
    void findsEntriesByActorActionSubjectAndDay() {
        var company = createCompany("Filtered");
        var today = LocalDate.ofInstant(now(), ZONE);

        assertThat(ids("subject_id=" + company + "&action=company.created&actor_id=" + given.admin().id()
                + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1))).hasSize(1);
        assertThat(ids("subject_id=" + company + "&from=1950-01-01&to=2050-01-01")).hasSize(1);
        assertThat(ids("subject_id=" + company + "&action=company.deleted")).isEmpty();
        assertThat(ids("subject_id=" + company + "&actor_id=" + UUID.randomUUID())).isEmpty();
        assertThat(ids("subject_id=" + company + "&to=" + today.minusDays(1))).isEmpty();
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        var id = UUID.randomUUID();
        transactions.run(() -> {
            for (int i = 0; i < 5; i++) log.record(AuditEvent.of(AuditAction.SLOT_CREATED, id));
        });

        var first = as(given.admin()).get(LOG + "?limit=3&subject_id=" + id).expect(200);
        var second = as(given.admin()).get(LOG + "?limit=3&subject_id=" + id + "&cursor=" + first.nextCursor())
                .expect(200);

        assertThat(first.data()).hasSize(3);
        assertThat(second.data()).hasSize(2);
        assertThat(second.nextCursor()).isNull();
        as(given.admin()).get(LOG + "?cursor=" + first.nextCursor()).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "actor_id=x", "action=company.stolen", "from=yesterday", "to=2026-02-30", "from=-9999-01-01", "limit=101",
        "limit=0", "sort=ip"})
    void refusesInvalidFilters(String filter) {
        as(given.admin()).get(LOG + "?" + filter).expectInvalid(filter.split("=")[0]);
    }

    @Test
    void refusesATooLongSubjectAndReversedDays() {
        as(given.admin()).get(LOG + "?subject_id=" + "x".repeat(101)).expectInvalid("subject_id");
        as(given.admin()).get(LOG + "?from=2026-02-02&to=2026-02-01").expectInvalid("to");
    }

    @Test
    void isForAdminsOnly() {
        for (var person : List.of(given.freeMentee(), given.mentor())) {
            as(person).get(LOG).expect(403, ErrorCode.FORBIDDEN_ROLE);
            as(person).get(LOG + "/chain").expect(403, ErrorCode.FORBIDDEN_ROLE);
        }
        anonymous().get(LOG).expect(401);
    }

    @Test
    void recordsWhoReadsItOncePerFilter() {
        var admin = as(given.admin());
        var subject = createCompany("Read");
        int before = readings(subject);

        var page = admin.get(LOG + "?limit=1&action=company.created&subject_id=" + subject).expect(200);
        assertThat(readings(subject)).isEqualTo(before + 1);
        var cursor = admin.get(LOG + "?limit=1").expect(200).nextCursor();
        int all = readings("");
        admin.get(LOG + "?limit=1&cursor=" + cursor).expect(200);

        assertThat(page.data()).hasSize(1);
        assertThat(readings("")).isEqualTo(all);
    }

    @Test
    void recordsEachDownloadOfAListWithTheNamesOfItsFilters() {
        var admin = given.admin();
        advance(Duration.ofMillis(10));
        as(admin).header("Accept", "text/csv").get("/api/admin/mentees?q=someone&limit=7").expect(200);

        var entry = entries("mentees").getFirst();
        assertThat(entry.get("action").asString()).isEqualTo("export.downloaded");
        assertThat(entry.get("actor_id").asString()).isEqualTo(admin.id().toString());
        assertThat(entry.at("/after/filters").toString()).isEqualTo("[\"limit\",\"q\"]");
        assertThat(entry.toString()).doesNotContain("someone");
    }

    @Test
    void exportsTheLogAsCsv() {
        var company = createCompany("=Formula");

        var csv = as(given.admin()).header("Accept", "text/csv").get(LOG + "?subject_id=" + company).expect(200).text();

        assertThat(csv).startsWith("id,at (Asia/Kolkata),actor_id,actor_name,action,subject_type,subject_id,reason,ip,"
                + "before,after\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void keepsTheEntriesOfADeletedAccountWithoutItsName() {
        var actor = UUID.randomUUID();
        transactions.run(() -> log.record(
                AuditEvent.of(AuditAction.ACCOUNT_REGISTERED, actor).by(AuditActor.person(actor))));

        assertThat(entries(actor).getFirst().get("actor_name").asString()).isEqualTo("Deleted account");
    }

    private String createCompany(String name) {
        return as(given.admin()).post("/api/admin/companies", company(name)).expect(201).data().get("id").asString();
    }

    private static Map<String, Object> company(String name) {
        return Map.of(
                "name", name + " " + PersonFixtures.uniqueMarker(), "category", "product",
                "interview_tracks", List.of("sde1"), "difficulty_levels", List.of("mid"));
    }

    private List<JsonNode> entries(Object subject) {
        return as(given.admin()).get(LOG + "?limit=100&subject_id=" + subject).expect(200).data().valueStream()
                .toList();
    }

    private List<String> ids(String filter) {
        return as(given.admin()).get(LOG + "?" + filter).expect(200).data().findValuesAsString("id");
    }

    private int readings(String subject) {
        return database().withHandle(sql -> sql.createQuery("""
                        SELECT count(*) FROM audit_entry
                         WHERE action = 'audit_log.read' AND (:subject = '' OR after ->> 'subject_id' = :subject)
                        """)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one());
    }
}
