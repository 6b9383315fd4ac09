package com.codementee.mentors;

import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests that mentors' companies are stored by id if they are in the catalogue, otherwise as text, and always shown by
 * name.
 */
class MentorCompaniesApiTest extends ApiTest {

    private static final String PROFILE = "/api/mentor/profile";

    private final ApiClient admin = as(given.admin());
    private final TestUser mentor = given.mentor();
    private final String tea = "Tea " + PersonFixtures.uniqueMarker();
    private final String chai = "Chai " + PersonFixtures.uniqueMarker();

    @Test
    void followsACompanyThatIsRenamed() {
        var company = addCompany(tea);
        list(List.of("Basement Ltd", tea.toUpperCase()));
        var opened = as(mentor).get(PROFILE).expect(200).header("ETag");

        admin.put("/api/admin/companies/" + company, company(chai)).expect(200);

        assertThat(listed()).containsExactly("Basement Ltd", chai);
        assertThat(companyIds()).containsExactly(company);
        var shown = admin.get("/api/admin/mentors?q=" + mentor.email()).expect(200).data().get(0);
        assertThat(shown.get("companies").get(1).asString()).isEqualTo(chai);
        as(mentor).header("If-Match", opened).put(PROFILE, profile(List.of(tea))).expect(412, STALE_VERSION);
    }

    @Test
    void keepsTheNameOfADeletedCompanyAsText() {
        var company = addCompany(tea);
        list(List.of(tea));
        admin.put("/api/admin/companies/" + company, company(chai)).expect(200);

        admin.delete("/api/admin/companies/" + company).expect(200);

        assertThat(listed()).containsExactly(chai);
        assertThat(companyIds()).isEmpty();
    }

    @Test
    void linksTextToACompanyThatIsAddedLater() {
        list(List.of(tea.toLowerCase(), "Basement Ltd"));

        var company = addCompany(tea);

        assertThat(listed()).containsExactly(tea, "Basement Ltd");
        assertThat(companyIds()).containsExactly(company);
    }

    @Test
    void listsACompanyOnce() {
        var company = addCompany(tea);
        list(List.of(tea, tea.toUpperCase(), "Basement", "BASEMENT", chai.toUpperCase()));
        assertThat(listed()).containsExactly(tea, "Basement", chai.toUpperCase());

        admin.put("/api/admin/companies/" + company, company(chai)).expect(200);

        assertThat(listed()).containsExactly(chai, "Basement");
        admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("companies", List.of(chai))).expect(200);
        assertThat(listed()).containsExactly(chai);
        admin.patch("/api/admin/mentors/" + mentor.id(), Map.of("topics", List.of("Graphs"))).expect(200);
        assertThat(listed()).containsExactly(chai);
    }

    private String addCompany(String name) {
        return admin.post("/api/admin/companies", company(name)).expect(201).data().get("id").asString();
    }

    private void list(List<String> companies) {
        as(mentor).put(PROFILE, profile(companies)).expect(200);
    }

    private List<String> listed() {
        return as(mentor).get(PROFILE).expect(200).data().get("companies").valueStream().map(JsonNode::asString)
                .toList();
    }

    private List<String> companyIds() {
        return database().withHandle(sql -> sql
                .createQuery("SELECT company_id::text FROM mentor_company WHERE mentor_id = ? AND company_id IS NOT NULL")
                .bind(0, mentor.id())
                .mapTo(String.class)
                .list());
    }

    private static Map<String, Object> company(String name) {
        return Map.of(
                "name", name, "category", "startup", "interview_tracks", List.of("sde"), "difficulty_levels",
                List.of("mid"));
    }

    private static Map<String, Object> profile(List<String> companies) {
        return Map.of(
                "companies", companies, "interview_types", List.of(), "topics", List.of(), "timezone", "UTC",
                "weekly_capacity", 1);
    }
}
