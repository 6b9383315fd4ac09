package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Admins find rows by a part of a name or address, as it is written and in any case. */
class SearchApiTest extends ApiTest {

    private static GivenRows rows;

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void findsPartsInAnyCase(String list) {
        assertThat(found(list, rows().marker)).isEqualTo(5);
        assertThat(found(list, rows().marker.toUpperCase(Locale.ROOT) + " ALP")).isEqualTo(3);
        assertThat(found(list, rows().marker + " ÄHRE")).isEqualTo(1);
        assertThat(found(list, rows().marker + " gamma")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void takesPatternsForWhatTheySay(String list) {
        assertThat(found(list, "%" + rows().marker)).isZero();
        assertThat(found(list, rows().marker + "_")).isZero();
        assertThat(found(list, rows().marker + "%beta")).isZero();
        assertThat(found(list, "\\" + rows().marker)).isZero();
        assertThat(found(list, rows().marker + "\\")).isZero();
        assertThat(found(list, rows().marker + "'--")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-requests", "mocks", "mentors", "mentees", "companies", "orders", "feedbacks"})
    void looksPastBlanksAndHowSignsAreComposed(String list) {
        assertThat(found(list, "  " + rows().marker + "\t")).isEqualTo(5);
        assertThat(found(list, rows().marker + " a\u0308hre")).isEqualTo(1);
        assertThat(found(list, " ")).isEqualTo(found(list, "")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void findsNamesThatHoldPatterns() {
        var marker = GivenPeople.marker();
        given.freeMentee(marker + "%_sure\\ 100");

        for (var part : List.of(marker + "%", marker + "%_S", marker + "%_sure\\ 1")) assertThat(found("mentees", part)).isEqualTo(1);
        for (var part : List.of(marker + "_", marker + "%s", marker + "%_sure\\\\")) assertThat(found("mentees", part)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"booking-requests, amazon", "mocks, AMAZON", "feedbacks, mazo"})
    void findsTheCompanyAndTheMentorToo(String list, String company) {
        assertThat(found(list, company)).isGreaterThanOrEqualTo(5);
        assertThat(found(list, rows().mentor.email())).isEqualTo(5);
    }

    @Test
    void findsThemAmongMoreNamesakesThanAreLookedUp() {
        var few = new GivenRows(app);
        database().useHandle(sql -> sql.execute(
                """
                INSERT INTO person (id, name, email, role, timezone, created_at, updated_at)
                SELECT gen_random_uuid(), ? || ' ' || n, ? || n || '@people.example', 'mentee', 'Asia/Kolkata', now(), now()
                  FROM generate_series(1, 2001) n
                """,
                few.marker, few.marker));

        for (var list : List.of("booking-requests", "mocks", "feedbacks")) assertThat(found(list, few.marker)).as(list).isEqualTo(5);
    }

    @Test
    void findsOrdersByTheirIds() {
        var order = new GivenPayments(app).order(given.freeMentee(), "growth");

        assertThat(found("orders", order.razorpayId())).isEqualTo(1);
        assertThat(found("orders", order.id().toString())).isEqualTo(1);
    }

    private int found(String list, String q) {
        var answer = as(given.admin()).get("/api/admin/" + list + "?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        return answer.expect(200).data().size();
    }

    private GivenRows rows() {
        if (rows == null) rows = new GivenRows(app);
        return rows;
    }
}
