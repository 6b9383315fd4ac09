package com.codementee.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that text without a visible character counts as missing, in every field. */
class InvisibleTextApiTest extends ApiTest {

    @Test
    void refusesInvisibleTextWhereTextIsRequired() {
        var mentee = as(given.freeMentee());
        for (int sign : TextNormalizerTest.INVISIBLE) {
            var invisible = Character.toString(sign).repeat(2);
            mentee.patch("/api/auth/me", Map.of("name", invisible)).expectInvalid("name");
        }
        var all = new String(TextNormalizerTest.INVISIBLE, 0, TextNormalizerTest.INVISIBLE.length);
        as(given.admin()).post("/api/admin/meet-links", Map.of("link", "https://meet.example/a", "name", all))
                .expectInvalid("name");
        mentee.patch("/api/auth/me", Map.of("name", "A\u3164\uFE0F")).expectInvalid("name");
    }

    @Test
    void storesInvisibleTextAsNullWhereTextIsOptional() {
        var mentor = as(given.mentor());
        for (var invisible : List.of("\u3164", "\u2800\u200D", "\uDB40\uDC41", "\uD834\uDD73")) {
            var profile = mentor.put("/api/mentor/profile", profile(Map.of("headline", invisible, "bio", invisible)))
                    .expect(200).data();

            assertThat(profile.get("headline").isNull()).isTrue();
            assertThat(profile.get("bio").isNull()).isTrue();
            mentor.put("/api/mentor/profile", profile(Map.of("topics", List.of(invisible)))).expectInvalid("topics[0]");
        }
    }

    @Test
    void removesUnclosedDirectionMarksAndKeepsEmoji() {
        var profile = as(given.mentor())
                .put("/api/mentor/profile",
                        profile(Map.of("headline", "Staff \u202Egnp.exe", "bio", "👩\u200D💻 ❤\uFE0F\nPatient")))
                .expect(200)
                .data();

        assertThat(profile.get("headline").asString()).isEqualTo("Staff gnp.exe");
        assertThat(profile.get("bio").asString()).isEqualTo("👩\u200D💻 ❤\uFE0F\nPatient");
    }

    @Test
    void ignoresASearchTextWithoutVisibleCharacters() {
        var admin = as(given.admin());
        var all = admin.get("/api/admin/companies").expect(200).data();

        assertThat(admin.get("/api/admin/companies?q=%E3%85%A4").expect(200).data()).isEqualTo(all);
    }

    private static Map<String, Object> profile(Map<String, Object> different) {
        var body = new HashMap<String, Object>(Map.of(
                "companies", List.of(), "interview_types", List.of(), "topics", List.of(), "timezone", "UTC",
                "weekly_capacity", 1));
        body.putAll(different);
        return body;
    }
}
