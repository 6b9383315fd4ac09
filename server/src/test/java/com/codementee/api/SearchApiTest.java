package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.AdminListFixtures;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the search of the admin lists: by words of names and email addresses, in any order, ignoring case and accents.
 */
class SearchApiTest extends ApiTest {

    private static AdminListFixtures rows;

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void matchesPartsOfWordsIgnoringCase(String list) {
        assertThat(found(list, rows().marker)).isEqualTo(5);
        assertThat(found(list, rows().marker.toUpperCase(Locale.ROOT) + " ALP")).isEqualTo(3);
        assertThat(found(list, rows().marker + " ÄHRE")).isEqualTo(1);
        assertThat(found(list, rows().marker + " gamma")).isZero();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "José Núñez, jose nunez", "José Núñez, NÚÑEZ  josé", "Sinéad O’Brien, O'Brien", "Sinéad O'Brien, sinead obrien",
        "Jörg Straße, STRASSE", "Łukasz Øster, lukasz oster", "Anne‑Marie, anne-marie", "Ali Işık, isik",
        "Σίσυφος, σισυφοσ", "Юрий, ЮРИЙ", "Meera Nair, meera nair", "Meera Nair, nair　meera"
    })
    void ignoresAccentsAndWordOrderOfPersonNames(String name, String typed) {
        var marker = PersonFixtures.uniqueMarker();
        given.freeMentee(name + " " + marker);

        assertThat(found("mentees", typed + " " + marker)).isEqualTo(1);
        assertThat(found("mentees", marker + " " + typed)).isEqualTo(1);
        assertThat(found("mentees", typed + "zz " + marker)).isZero();
    }

    @Test
    void ignoresAccentsOfMentorsAndCompanies() {
        var marker = PersonFixtures.uniqueMarker();
        var admin = as(given.admin());
        admin.post("/api/admin/companies", Map.of(
                "name", "Nestlé " + marker, "category", "product", "interview_tracks", List.of("general"),
                "difficulty_levels", List.of("mid")))
                .expect(201);
        admin.post("/api/admin/mentors", Map.of("name", "José " + marker, "email", marker + "@mentors.example"))
                .expect(201);

        assertThat(found("companies", marker + " nestle")).isEqualTo(1);
        assertThat(found("mentors", marker + " JOSE")).isEqualTo(1);
        assertThat(as(given.admin()).get("/api/companies?q=" + marker + "%20NESTLE").expect(200).data()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void treatsLikePatternsAsPlainText(String list) {
        assertThat(found(list, "%" + rows().marker)).isZero();
        assertThat(found(list, rows().marker + "_")).isZero();
        assertThat(found(list, rows().marker + "%beta")).isZero();
        assertThat(found(list, "\\" + rows().marker)).isZero();
        assertThat(found(list, rows().marker + "\\")).isZero();
        assertThat(found(list, rows().marker + "'--")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void ignoresWhitespaceAndUnicodeComposition(String list) {
        assertThat(found(list, "  " + rows().marker + "\t")).isEqualTo(5);
        assertThat(found(list, rows().marker + " a\u0308hre")).isEqualTo(1);
        assertThat(found(list, " ")).isEqualTo(found(list, "")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void findsNamesThatContainLikePatterns() {
        var marker = PersonFixtures.uniqueMarker();
        given.freeMentee(marker + "%_sure\\ 100");

        for (var part : List.of(marker + "%", marker + "%_S", marker + "%_sure\\ 1")) {
            assertThat(found("mentees", part)).isEqualTo(1);
        }
        for (var part : List.of(marker + "_", marker + "%s", marker + "%_sure\\\\")) {
            assertThat(found("mentees", part)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"booking-requests, amazon", "mocks, AMAZON", "feedbacks, mazo"})
    void searchesCompanyAndMentorNames(String list, String company) {
        assertThat(found(list, company)).isGreaterThanOrEqualTo(5);
        assertThat(found(list, rows().mentor.email())).isEqualTo(5);
    }

    @Test
    void findsRowsWhenManyPeopleShareAName() {
        var few = new AdminListFixtures(app);
        database().useHandle(sql -> sql.execute(
                """
                INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
                SELECT gen_random_uuid(), ? || ' ' || n, ? || n || '@people.example', 'mentee', 'Asia/Kolkata', now(),
                  now()
                  FROM generate_series(1, 2001) n
                """,
                few.marker, few.marker));

        for (var list : List.of("booking-requests", "mocks", "feedbacks")) {
            assertThat(found(list, few.marker)).as(list).isEqualTo(5);
        }
    }

    @Test
    void findsOrdersById() {
        var order = new PaymentFixtures(app).createOrder(given.freeMentee(), "growth");

        assertThat(found("orders", order.razorpayId())).isEqualTo(1);
        assertThat(found("orders", order.id().toString())).isEqualTo(1);
    }

    private int found(String list, String q) {
        var response = as(given.admin())
                .get("/api/admin/" + list + "?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        return response.expect(200).data().size();
    }

    private AdminListFixtures rows() {
        if (rows == null) rows = new AdminListFixtures(app);
        return rows;
    }
}
