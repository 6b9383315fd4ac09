package com.codementee.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.JsonConfiguration;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response, with its call for failure messages. */
public record ApiResponse(String call, int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper JSON = JsonConfiguration.lenient();

    /** Fails unless the response has this status. The message shows the body. */
    public ApiResponse expect(int expected) {
        assertThat(status).as("%s answered %s %s", call, status, text()).isEqualTo(expected);
        return this;
    }

    /** Fails unless the response has this status and error code. The message shows the body. */
    public ApiResponse expect(int expected, ErrorCode code) {
        expect(expected);
        assertThat(code()).as("%s answered %s", call, text()).isEqualTo(code.name());
        return this;
    }

    /** Fails unless the response is a 422 whose errors include this field, given by its JSON name. */
    public ApiResponse expectInvalid(String field) {
        expect(422, ErrorCode.VALIDATION_FAILED);
        assertThat(json().path("errors").findValuesAsString("field")).as("%s answered %s", call, text())
                .contains(field);
        return this;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the parsed body. */
    public JsonNode json() {
        return JSON.readTree(bytes);
    }

    /** Returns the {@code data} field of the envelope. */
    public JsonNode data() {
        return json().get("data");
    }

    /** Returns the error code, or an empty string for a success. */
    public String code() {
        var type = header("Content-Type");
        if (type == null || !type.startsWith("application/json")) return "";
        return json().path("code").asString("");
    }

    /** Returns the cursor of the next page, or null on the last page. */
    public @Nullable String nextCursor() {
        return json().path("page").path("next_cursor").asString(null);
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Returns the value of a cookie that this response sets, or null if it does not set it. */
    public @Nullable String cookie(String name) {
        return headers.allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElse(null);
    }
}
