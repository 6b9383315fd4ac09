package com.codementee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AdminCompanyApiTest extends ApiTest {

    private final String name = "Chai Pe Charcha " + PersonFixtures.uniqueMarker();

    @Test
    void addsChangesAndDeletesACompany() {
        var admin = as(given.admin());

        var added = admin.post("/api/admin/companies", profile(Map.of())).expect(201).data();
        var path = "/api/admin/companies/" + added.get("id").asString();
        assertThat(listed()).isEqualTo(withoutVersion(added));

        var changed = admin.put(path, profile(Map.of("category", "service", "interview_tracks", List.of("se", "sse"))))
                .expect(200).data();
        assertThat(changed.get("category").asString()).isEqualTo("service");
        assertThat(changed.get("created_at")).isEqualTo(added.get("created_at"));
        assertThat(listed()).isEqualTo(withoutVersion(changed));

        admin.delete(path).expect(200);
        admin.delete(path).expect(404, ErrorCode.NOT_FOUND);
        admin.put(path, profile(Map.of())).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void refusesADuplicateNameIgnoringCase() {
        var admin = as(given.admin());
        admin.post("/api/admin/companies", profile(Map.of())).expect(201);

        admin.post("/api/admin/companies", profile(Map.of("name", name.toUpperCase())))
                .expect(409, ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void acceptsNamesInAnyScript() {
        var inArabic = "شركة 🚀 " + PersonFixtures.uniqueMarker();

        var added = as(given.admin()).post("/api/admin/companies", profile(Map.of("name", inArabic))).expect(201)
                .data();

        assertThat(added.get("name").asString()).isEqualTo(inArabic);
    }

    static List<Arguments> wrongs() {
        return List.of(
                Arguments.of("name", " "),
                Arguments.of("name", "x".repeat(101)),
                Arguments.of("name", "nul\u0000"),
                Arguments.of("category", "bank"),
                Arguments.of("interview_tracks", List.of()),
                Arguments.of("interview_tracks[0]", List.of("Has Blanks")),
                Arguments.of("interview_tracks[1]", List.of("sde", "sde")),
                Arguments.of("difficulty_levels[0]", List.of("guru")),
                Arguments.of("logo_url", "javascript:alert(1)"),
                Arguments.of("employees", 5));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void refusesInvalidFieldsByName(String field, Object value) {
        var wrong = new HashMap<>(profile(Map.of()));
        wrong.put(field.replaceAll("\\[.*", ""), value);

        as(given.admin()).post("/api/admin/companies", wrong).expectInvalid(field);

        assertThat(anonymous().get("/api/companies?q=" + name.replace(" ", "%20")).data()).isEmpty();
    }

    @Test
    void returnsNotFoundForUnknownIds() {
        as(given.admin()).delete("/api/admin/companies/" + UUID.randomUUID()).expect(404, ErrorCode.NOT_FOUND);
        as(given.admin()).delete("/api/admin/companies/none").expect(404, ErrorCode.NOT_FOUND);
    }

    private JsonNode listed() {
        return anonymous().get("/api/companies?q=" + name.replace(" ", "%20")).data().get(0);
    }

    private static JsonNode withoutVersion(JsonNode company) {
        return ((ObjectNode) company.deepCopy()).without("version");
    }

    private Map<String, Object> profile(Map<String, Object> changes) {
        var profile = new HashMap<String, Object>(Map.of(
                "name", name,
                "category", "startup",
                "interview_tracks", List.of("sde"),
                "difficulty_levels", List.of("junior", "mid"),
                "description", "Tea, and talk of code.",
                "logo_url", "https://logo.example/tea.svg"));
        profile.putAll(changes);
        return profile;
    }
}
