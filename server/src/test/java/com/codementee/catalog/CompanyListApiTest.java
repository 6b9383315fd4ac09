package com.codementee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompanyListApiTest extends ApiTest {

    @Test
    void shipsTheCompaniesFromTheGuideWithTheirTracks() {
        var companies = anonymous().get("/api/companies?limit=100").expect(200).data();

        assertThat(companies.findValuesAsString("name"))
                .contains("Amazon", "Google", "Microsoft", "Meta", "Apple", "Netflix", "Flipkart", "Zomato", "Paytm",
                        "Swiggy")
                .isSorted();
        var amazon = named(companies, "Amazon");
        assertThat(amazon.get("category").asString()).isEqualTo("product");
        assertThat(amazon.get("interview_tracks").toString())
                .isEqualTo("[\"sde\",\"sde2\",\"senior_sde\",\"principal\"]");
        assertThat(amazon.get("difficulty_levels").toString())
                .isEqualTo("[\"junior\",\"mid\",\"senior\",\"staff_plus\"]");
        assertThat(amazon.has("logo_url")).isTrue();
        assertThat(amazon.get("created_at").asString()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void filtersByCategoryAndName() {
        assertThat(anonymous().get("/api/public/companies?category=unicorn&q=OM").expect(200).data()
                .findValuesAsString("name"))
                .containsExactly("Zomato");
    }

    @Test
    void pagesByName() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anonymous().get("/api/companies?limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            seen.addAll(page.data().findValuesAsString("name"));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void refusesACursorFromAnotherList() {
        var cursor = anonymous().get("/api/companies?limit=3").nextCursor();

        anonymous().get("/api/companies?limit=3&category=product&cursor=" + cursor)
                .expect(400, ErrorCode.MALFORMED_REQUEST);
        anonymous().get("/api/topics?cursor=" + cursor).expect(400, ErrorCode.MALFORMED_REQUEST);
        anonymous().get("/api/companies?cursor=%00").expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category=bank", "q=%00", "limit=0", "limit=101", "limit=x"})
    void refusesInvalidFilters(String query) {
        anonymous().get("/api/companies?" + query).expectInvalid(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @EnumSource(InterviewType.class)
    void listsAtLeastTenTopicsForEachType(InterviewType type) {
        var topics = anonymous().get("/api/topics?limit=100&interview_type=" + type.wire()).expect(200).data();

        assertThat(topics.size()).isGreaterThanOrEqualTo(10);
        assertThat(topics.findValuesAsString("interview_type")).containsOnly(type.wire());
    }

    private static JsonNode named(JsonNode list, String name) {
        return List.copyOf(list.values()).stream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
