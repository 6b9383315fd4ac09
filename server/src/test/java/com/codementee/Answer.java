package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.JsonConfiguration;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answered to one call. */
public record Answer(String call, int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper JSON = JsonConfiguration.lenient();

    /** Fails, showing the body, unless this is the status. */
    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s %s", call, status, text()).isEqualTo(expected);
        return this;
    }

    /** Fails, showing the body, unless this is the status and the code of the refusal. */
    public Answer expect(int expected, ErrorCode code) {
        expect(expected);
        assertThat(code()).as("%s answered %s", call, text()).isEqualTo(code.name());
        return this;
    }

    /** Fails unless it is a 422 that names this field, spelt as in the JSON, and perhaps others. */
    public Answer expectInvalid(String field) {
        expect(422, ErrorCode.VALIDATION_FAILED);
        assertThat(json().path("errors").findValuesAsString("field")).as("%s answered %s", call, text()).contains(field);
        return this;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The whole body. */
    public JsonNode json() {
        return JSON.readTree(bytes);
    }

    /** What the envelope holds. */
    public JsonNode data() {
        return json().get("data");
    }

    /** The code of a refusal; nothing for what is none. */
    public String code() {
        var type = header("Content-Type");
        if (type == null || !type.startsWith("application/json")) return "";
        return json().path("code").asString("");
    }

    /** The cursor of the next page, or null on the last. */
    public @Nullable String nextCursor() {
        return json().path("page").path("next_cursor").asString(null);
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** The value that this answer sets a cookie to, or null when it sets none of that name. */
    public @Nullable String cookie(String name) {
        return headers.allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElse(null);
    }
}
