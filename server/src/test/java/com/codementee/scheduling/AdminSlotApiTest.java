package com.codementee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminSlotApiTest extends ApiTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    @Test
    void addsASlotInThePlatformTimeZone() {
        var mentor = given.mentor();

        var slot = as(given.admin()).post("/api/admin/time-slots", slot(Map.of("mentor_id", mentor.id()))).expect(201)
                .data();

        assertThat(slot.propertyNames()).containsExactly(
                "id", "date", "start_time", "end_time", "starts_at", "ends_at", "timezone", "interview_types",
                "mentor_id", "status", "created_at", "version");
        assertThat(slot.get("date").asString()).isEqualTo(day().toString());
        assertThat(slot.get("start_time").asString()).isEqualTo("10:00");
        assertThat(slot.get("end_time").asString()).isEqualTo("11:00");
        assertThat(slot.get("starts_at").asString()).isEqualTo(day().atTime(10, 0).atZone(ZONE).toInstant().toString());
        assertThat(slot.get("timezone").asString()).isEqualTo("Asia/Kolkata");
        assertThat(slot.get("status").asString()).isEqualTo("available");
        assertThat(slot.get("mentor_id").asString()).isEqualTo(mentor.id().toString());
    }

    @Test
    void addsAllSlotsOrNone() {
        var admin = as(given.admin());
        var marker = given.mentor();
        var good = slot(Map.of("mentor_id", marker.id()));

        var added = admin.post("/api/admin/time-slots", Map.of("slots", List.of(good, good))).expect(201).data();
        assertThat(added).hasSize(2);

        var bad = slot(Map.of("mentor_id", marker.id(), "end_time", "10:00"));
        admin.post("/api/admin/time-slots", Map.of("slots", List.of(good, bad))).expectInvalid("slots[1].end_time");
        assertThat(admin.get("/api/admin/time-slots?mentor_id=" + marker.id()).data()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "date | 2026-13-01", "date | tomorrow", "start_time | 25:00", "end_time | 10:00", "end_time | 23:00",
        "interview_types[0] | dancing", "mentor_id | 00000000-0000-0000-0000-000000000000", "date | 9999-01-01",
        "start_time | 10:00:01"})
    void refusesMalformedSlotsNamingTheField(String field, String value) {
        var key = field.replace("[0]", "");
        Object wrong = field.endsWith("]") ? List.of(value) : value;

        as(given.admin()).post("/api/admin/time-slots", slot(Map.of(key, wrong))).expectInvalid(field);
    }

    @Test
    void refusesAnUnknownMentor() {
        as(given.admin()).post("/api/admin/time-slots", slot(Map.of("mentor_id", given.freeMentee().id())))
                .expectInvalid("mentor_id");
    }

    @Test
    void refusesPastAndIncompleteSlots() {
        var admin = as(given.admin());

        admin.post("/api/admin/time-slots", slot(Map.of("date", "2020-01-01"))).expect(409, ErrorCode.SLOT_IN_PAST);
        admin.post("/api/admin/time-slots", Map.of("date", day().toString())).expectInvalid("start_time");
        admin.post("/api/admin/time-slots", slot(Map.of("interview_types", List.of())))
                .expectInvalid("interview_types");
        admin.post("/api/admin/time-slots", slot(Map.of("status", "booked"))).expectInvalid("status");
        admin.post("/api/admin/time-slots", Map.of("slots", List.of())).expectInvalid("slots");
        admin.post("/api/admin/time-slots", slot(Map.of("slots", List.of(slot(Map.of()))))).expectInvalid("slots");
        admin.post("/api/admin/time-slots", slot(Map.of("date", 20260301))).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void changesBlocksAndUnblocksASlot() {
        var admin = as(given.admin());
        var path = "/api/admin/time-slots/"
                + admin.post("/api/admin/time-slots", slot(Map.of())).data().get("id").asString();

        var blocked = admin.patch(path, Map.of("status", "blocked")).expect(200).data();
        assertThat(blocked.get("status").asString()).isEqualTo("blocked");
        var moved = admin.patch(path, Map.of("status", "available", "start_time", "23:30", "end_time", "00:15"))
                .expect(200).data();
        assertThat(moved.get("status").asString()).isEqualTo("available");
        assertThat(moved.get("start_time").asString()).isEqualTo("23:30");
        assertThat(moved.get("ends_at").asString())
                .isEqualTo(day().plusDays(1).atTime(0, 15).atZone(ZONE).toInstant().toString());

        admin.patch(path, Map.of("status", "booked")).expectInvalid("status");
        admin.patch(path, Map.of("date", "2020-01-01")).expect(409, ErrorCode.SLOT_IN_PAST);
        admin.delete(path).expect(200);
        admin.patch(path, Map.of("status", "blocked")).expect(404, ErrorCode.NOT_FOUND);
        admin.delete("/api/admin/time-slots/" + UUID.randomUUID()).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void removesTheMentorOnlyWhenMentorIdIsNull() {
        var admin = as(given.admin());
        var mentor = given.mentor().id();
        var path = "/api/admin/time-slots/"
                + admin.post("/api/admin/time-slots", slot(Map.of("mentor_id", mentor))).data().get("id").asString();

        assertThat(admin.patch(path, Map.of("start_time", "09:00")).expect(200).data().get("mentor_id").asString())
                .isEqualTo(mentor.toString());
        assertThat(admin.patch(path, "{\"mentor_id\":null}").expect(200).data().get("mentor_id").isNull()).isTrue();
        assertThat(admin.patch(path, "{\"date\":null,\"status\":null}").expect(200).data().get("start_time").asString())
                .isEqualTo("09:00");
        assertThat(admin.patch(path, Map.of("mentor_id", mentor)).expect(200).data().get("mentor_id").asString())
                .isEqualTo(mentor.toString());
        admin.patch(path, Map.of("mentor_id", "me")).expectInvalid("mentor_id");
        admin.patch(path, Map.of("mentor_id", given.freeMentee().id())).expectInvalid("mentor_id");
        admin.patch(path, Map.of("mentor_id", 7)).expect(400, ErrorCode.MALFORMED_REQUEST);
        admin.patch(path, Map.of("mentor", mentor)).expectInvalid("mentor");
    }

    @Test
    void refusesToChangeABookedSlot() {
        var admin = as(given.admin());
        var id = admin.post("/api/admin/time-slots", slot(Map.of())).data().get("id").asString();
        database().useHandle(sql -> sql.execute("UPDATE time_slot SET status = 'booked' WHERE id = ?::uuid", id));

        admin.patch("/api/admin/time-slots/" + id, Map.of("status", "blocked")).expect(409, ErrorCode.IN_USE);
    }

    @Test
    void listsByStartWithinDaysOfThePlatformTimeZone() {
        var admin = as(given.admin());
        var mentor = given.mentor();
        admin.post("/api/admin/time-slots",
                slot(Map.of("mentor_id", mentor.id(), "start_time", "23:45", "end_time", "00:45"))).expect(201);
        admin.post("/api/admin/time-slots",
                slot(Map.of("mentor_id", mentor.id(), "start_time", "00:00", "end_time", "00:45"))).expect(201);

        var path = "/api/admin/time-slots?mentor_id=%s&status=available&from=%s&to=%s";
        assertThat(admin.get(path.formatted(mentor.id(), day(), day())).expect(200).data()
                .findValuesAsString("start_time"))
                .containsExactly("00:00", "23:45");
        assertThat(admin.get(path.formatted(mentor.id(), day().plusDays(1), day().plusDays(1))).expect(200).data())
                .isEmpty();
        admin.get(path.formatted(mentor.id(), day(), day().minusDays(1))).expectInvalid("to");
        admin.get("/api/admin/time-slots?from=%2B999999999-01-01").expectInvalid("from");
        admin.get("/api/admin/time-slots?from=yesterday").expectInvalid("from");
        admin.get("/api/admin/time-slots?status=lost").expectInvalid("status");
        admin.get("/api/admin/time-slots?mentor_id=me").expectInvalid("mentor_id");
    }

    private LocalDate day() {
        return now().atZone(ZONE).toLocalDate().plusDays(10);
    }

    private Map<String, Object> slot(Map<String, ?> changes) {
        var slot = new HashMap<String, Object>(Map.of(
                "date", day().toString(), "start_time", "10:00", "end_time", "11:00", "interview_types",
                List.of("coding")));
        slot.putAll(changes);
        return slot;
    }
}
