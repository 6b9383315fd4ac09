package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.AdminListFixtures;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests sorted admin lists: the order holds across pages and each row appears once, even if sort values are equal. */
class SortedListsApiTest extends ApiTest {

    /** The sort position of rows without a sort key. */
    private static final String LAST = "9999";

    private static AdminListFixtures rows;

    @ParameterizedTest
    @CsvSource({
        "booking-requests, created_at, -created_at",
        "booking-requests, last_usable_at, -created_at",
        "mocks, scheduled_at, -scheduled_at",
        "mentors, created_at, -created_at",
        "mentors, name, -created_at",
        "mentees, created_at, -created_at",
        "mentees, name, -created_at",
        "companies, name, name",
        "companies, created_at, name",
        "time-slots, starts_at, starts_at",
        "meet-links, created_at, -created_at",
        "meet-links, name, -created_at",
        "orders, created_at, -created_at",
        "orders, amount, -created_at",
        "feedbacks, created_at, -created_at",
        "feedbacks, overall, -created_at",
    })
    void sortsAscendingAndDescendingAcrossPages(String list, String sort, String otherwise) {
        var inOrder = Comparator.comparing(key(sort)).thenComparing(row -> row.get("id").asString());

        assertThat(walk(list, "&sort=" + sort)).isSortedAccordingTo(inOrder);
        assertThat(walk(list, "&sort=-" + sort)).isSortedAccordingTo(inOrder.reversed());
        assertThat(walk(list, "")).isEqualTo(walk(list, "&sort=" + otherwise));
    }

    @ParameterizedTest
    @CsvSource({"booking-requests", "mocks", "mentors", "mentees", "companies", "time-slots", "meet-links", "orders",
            "feedbacks"})
    void refusesAnUnknownSort(String list) {
        for (var sort : List.of("id", "--name", "NAME", "email", "created_at,name", "created_at%20DESC;--", "%00")) {
            admin().get("/api/admin/" + list + "?sort=" + sort).expectInvalid("sort");
        }
        admin().get("/api/admin/" + list + "?sort=").expect(200);
    }

    @Test
    void refusesACursorFromAnotherSortListOrFilter() {
        var byName = admin().get("/api/admin/mentees?limit=1&sort=name").expect(200).nextCursor();

        admin().get("/api/admin/mentees?sort=name&cursor=" + byName).expect(200);
        admin().get("/api/admin/mentees?sort=-name&cursor=" + byName).expect(400, ErrorCode.MALFORMED_REQUEST);
        admin().get("/api/admin/mentees?cursor=" + byName).expect(400, ErrorCode.MALFORMED_REQUEST);
        admin().get("/api/admin/mentors?sort=name&cursor=" + byName).expect(400, ErrorCode.MALFORMED_REQUEST);
        admin().get("/api/admin/mentees?sort=name&status=Free&cursor=" + byName)
                .expect(400, ErrorCode.MALFORMED_REQUEST);
        admin().get("/api/admin/mentees?sort=name&cursor=x" + byName).expect(400, ErrorCode.MALFORMED_REQUEST);
        var cut = byName.substring(0, byName.length() - 2);
        admin().get("/api/admin/mentees?sort=name&cursor=" + cut).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void acceptsADefaultSortCursorWhenTheSortIsExplicit() {
        var cursor = admin().get("/api/admin/mentees?limit=1").expect(200).nextCursor();

        admin().get("/api/admin/mentees?sort=-created_at&cursor=" + cursor).expect(200);
    }

    @Test
    void filtersMentorsByStatus() {
        var mentor = rows().mentor;
        var ofMentor = "/api/admin/mentors?q=" + mentor.email() + "&status=";

        assertThat(admin().get(ofMentor + "Active").data()).hasSize(1);
        assertThat(admin().get(ofMentor + "Paused").data()).isEmpty();
        admin().get(ofMentor + "paused").expectInvalid("status");
    }

    /** Reads the list page by page, checks that no row appears twice, and returns the rows of this test. */
    private List<JsonNode> walk(String list, String sort) {
        var filter = switch (list) {
            case "meet-links" -> "?limit=7";
            case "time-slots" -> "?limit=2&mentor_id=" + rows().mentor.id();
            default -> "?limit=2&q=" + rows().marker;
        };
        var all = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = admin().get("/api/admin/" + list + filter + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.data().forEach(all::add);
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(all).extracting(row -> row.get("id").asString()).doesNotHaveDuplicates();
        var own = all.stream()
                .filter(row -> !list.equals("meet-links") || row.get("name").asString().startsWith(rows().marker))
                .toList();
        assertThat(own).hasSize(5);
        return own;
    }

    private static Function<JsonNode, String> key(String sort) {
        return row -> row.get(sort).isNull()
                ? LAST
                : row.get(sort).isNumber()
                ? "%09d".formatted(row.get(sort).asInt())
                : row.get(sort).asString().toLowerCase(Locale.ROOT);
    }

    private ApiClient admin() {
        return as(given.admin());
    }

    private AdminListFixtures rows() {
        if (rows == null) rows = new AdminListFixtures(app);
        return rows;
    }
}
