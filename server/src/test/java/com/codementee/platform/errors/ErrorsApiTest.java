package com.codementee.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.limits.MaxBodySize;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that all errors raised by the application or by Spring have the error body. RawRequestsApiTest covers Tomcat's
 * own errors.
 */
class ErrorsApiTest extends ApiTest {

    private static final String THINGS = "/api/probe/things";

    @Test
    void returnsCodeDetailTimestampAndRequestId() {
        var response = anonymous().header("X-Request-Id", "mine-1").get("/api/nothing-here")
                .expect(404, ErrorCode.NOT_FOUND);

        assertThat(response.json().propertyNames()).containsExactly("detail", "code", "timestamp", "request_id");
        assertThat(response.json().get("request_id").asString()).isEqualTo("mine-1");
        assertThat(Instant.parse(response.json().get("timestamp").asString())).isBetween(now().minusSeconds(60), now());
        assertThat(response.header("X-Request-Id")).isEqualTo("mine-1");
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void replacesAnInvalidRequestId() {
        var response = anonymous().header("X-Request-Id", "a b<script>").get("/api/nothing-here");

        assertThat(response.header("X-Request-Id")).matches("[0-9a-f-]{36}")
                .isEqualTo(response.json().get("request_id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"/error", "/actuator", "/actuator/env", "/v3/api-docs", "/.env", "/api", "/api/", "/API/companies",
            "/x.html"})
    void returnsNotFoundForUnknownPaths(String path) {
        anonymous().get(path).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void returnsNotFoundForUnknownPathsWithAnyMethod() {
        anonymous().post("/api/nothing-here", Map.of("a", 1)).expect(404, ErrorCode.NOT_FOUND);
        anonymous().send("FOO", "/api/nothing-here", null).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void listsTheAllowedMethods() {
        var response = anonymous().delete(THINGS).expect(405, ErrorCode.METHOD_NOT_ALLOWED);

        assertThat(response.header("Allow")).contains("POST");
        anonymous().send("FOO", THINGS, null).expect(405, ErrorCode.METHOD_NOT_ALLOWED);
    }

    @Test
    void acceptsAndReturnsOnlyJson() {
        anonymous().header("Content-Type", "text/plain").post(THINGS, "{}")
                .expect(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        anonymous().header("Content-Type", "application/x-www-form-urlencoded").post(THINGS, "name=x")
                .expect(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        anonymous().header("Content-Type", "rubbish").post(THINGS, "{}").expect(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        anonymous().header("Content-Type", "application/json; charset=foo").post(THINGS, "{}")
                .expect(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        anonymous().header("Accept", "text/html").get("/api/probe/rows").expect(406, ErrorCode.NOT_ACCEPTABLE);
        anonymous().header("Accept", "rubbish").get("/api/probe/rows").expect(406, ErrorCode.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "nope", "null", "[]", "\"text\"", "5",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"count\":2}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true} {}",
            "{\"name\":\"a\",\"count\":\"1\",\"shiny\":true}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":\"true\"}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":1}",
            "{\"name\":5,\"count\":1,\"shiny\":true}",
            "{\"name\":[\"a\"],\"count\":1,\"shiny\":true}",
            "{\"name\":{},\"count\":1,\"shiny\":true}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"part\":[]}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"part\":\"x\"}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"colour\":1}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"day\":20260101}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"day\":[2026,1,1]}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"owner\":7}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"preferred_slots\":\"x\"}",
            "{\"name\":\"a\",\"count\":1,\"shiny\":true,\"preferred_slots\":{}}",
            "{\"name\":\"a\",\"count\":[1],\"shiny\":true}",
    })
    void refusesMalformedJson(String body) {
        anonymous().post(THINGS, body).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "role                | \"role\":\"admin\"",
            "part.extra          | \"part\":{\"notes\":\"n\",\"extra\":1}",
            "name                | \"name\":\"   \"",
            "name                | \"name\":null",
            "name                | \"name\":\"a\\u0000b\"",
            "name                | \"name\":\"012345678901234567890\"",
            "count               | \"count\":4.5",
            "count               | \"count\":99999999999",
            "count               | \"count\":1e400",
            "count               | \"count\":null",
            "stars               | \"stars\":6",
            "stars               | \"stars\":2.5",
            "shiny               | \"shiny\":null",
            "colour              | \"colour\":\"green\"",
            "colour              | \"colour\":\"RED\"",
            "colour              | \"colour\":\"0\"",
            "day                 | \"day\":\"2026-02-30\"",
            "day                 | \"day\":\"tomorrow\"",
            "owner               | \"owner\":\"7\"",
            "preferred_slots[0]  | \"preferred_slots\":[\"x\"]",
            "preferred_slots[1]  | \"preferred_slots\":[\"00000000-0000-0000-0000-000000000001\",null]",
            "preferred_slots     | \"preferred_slots\":[]",
            "part.notes          | \"part\":{}",
            "part.notes          | \"part\":{\"notes\":\"01234567890\"}",
    })
    void namesInvalidFields(String field, String wrong) {
        var good = Map.of("name", "\"a\"", "count", "1", "shiny", "true");
        var member = wrong.substring(1, wrong.indexOf('"', 1));
        var rest = good.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(member))
                .map(entry -> ",\"" + entry.getKey() + "\":" + entry.getValue())
                .toList();

        anonymous().post(THINGS, "{" + wrong + String.join("", rest) + "}").expectInvalid(field);
    }

    @Test
    void namesMissingFields() {
        var response = anonymous().post(THINGS, "{\"shiny\":true}").expectInvalid("count");

        assertThat(response.text()).contains("is required");
    }

    @Test
    void refusesInvalidUnicode() {
        anonymous().post(THINGS, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})
                .expect(400, ErrorCode.MALFORMED_REQUEST);
        anonymous().post(THINGS, "{\"name\":\"\\ud800\",\"count\":1,\"shiny\":true}").expectInvalid("name");
    }

    @Test
    void refusesDeepNesting() {
        anonymous().post(THINGS, "[".repeat(10_000)).expect(400, ErrorCode.MALFORMED_REQUEST);
        anonymous().post(THINGS, "{\"part\":".repeat(5_000)).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesLargeBodies() {
        anonymous().post(THINGS, "x".repeat(MaxBodySize.DEFAULT + 1)).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
        anonymous().post(THINGS, new byte[50_000_000]).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
    }

    @Test
    void acceptsABodyOf64Kilobytes() {
        var body = "{\"name\":\"a\",\"count\":1,\"shiny\":true}";

        anonymous().post(THINGS, body + " ".repeat(MaxBodySize.DEFAULT - body.length())).expect(201);
    }

    @Test
    void limitsFormsLikeOtherBodies() {
        anonymous().header("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/probe/form", "file=" + "x".repeat(MaxBodySize.DEFAULT))
                .expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1.5", "99999999999", ""})
    void limitsThePageSize(String limit) {
        anonymous().get("/api/probe/rows?limit=" + limit).expectInvalid("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "AAAA", "eA==", "%F0%9F%98%80"})
    void refusesForgedCursors(String cursor) {
        anonymous().get("/api/probe/rows?cursor=" + cursor).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesACursorFromOtherFilters() {
        var cursor = anonymous().get("/api/probe/rows?limit=20").expect(200).nextCursor();

        assertThat(anonymous().get("/api/probe/rows?limit=30&cursor=" + cursor).expect(200).data()).hasSize(25);
        anonymous().get("/api/probe/rows?colour=red&cursor=" + cursor).expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesUnknownQueryValues() {
        anonymous().get("/api/probe/rows?colour=green").expectInvalid("colour");
        anonymous().get("/api/probe/rows?colour=deep_blue&unknown=1").expect(200);
        anonymous().get("/api/probe/rows?colour=").expect(200);
    }

    @Test
    void refusesAMalformedQuery() {
        anonymous().get("/api/probe/rows?limit=%FF").expect(400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void returnsNotFoundForAnUnknownIdInThePath() {
        anonymous().get("/api/probe/things/7").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void doesNotLeakInternalErrors() {
        var response = anonymous().get("/api/probe/broken").expect(500, ErrorCode.INTERNAL_ERROR);

        assertThat(response.text()).doesNotContain("SELECT").doesNotContain("Exception").doesNotContain("codementee.");
    }

    @Test
    void checksTheTokenFirst() {
        anonymous().get("/api/probe/mine?limit=0").expect(401, ErrorCode.UNAUTHENTICATED);
        as("rubbish").get("/api/probe/rows").expect(401, ErrorCode.UNAUTHENTICATED);
        anonymous().header("Authorization", "Basic YTpi").get("/api/probe/rows").expect(401, ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void wrapsEverySuccessInTheEnvelope() {
        ApiResponse nothing = anonymous().post("/api/probe/nothing").expect(202);

        assertThat(nothing.json().propertyNames()).containsExactly("data", "message", "user_tier", "timestamp");
        assertThat(nothing.data().isNull()).isTrue();
        assertThat(anonymous().get("/api/probe/rows").expect(200).json().propertyNames())
                .containsExactly("data", "message", "user_tier", "timestamp", "page");
    }
}
