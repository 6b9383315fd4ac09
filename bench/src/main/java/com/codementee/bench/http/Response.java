package com.codementee.bench.http;

import com.codementee.bench.config.BenchmarkException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response with status, header section and body. */
public record Response(int status, String head, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** Returns the first string member with this name, without parsing the body. */
    public String first(String member) {
        var text = text();
        int at = text.indexOf("\"" + member + "\":\"");
        if (at < 0) throw new BenchmarkException("There is no " + member + " in " + text);
        int from = at + member.length() + 4;
        return text.substring(from, text.indexOf('"', from));
    }
}
