package com.codementee.bench;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, String head, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The first text of this name, without reading the rest. */
    String first(String member) {
        var text = text();
        int at = text.indexOf("\"" + member + "\":\"");
        if (at < 0) throw new Failed("There is no " + member + " in " + text);
        int from = at + member.length() + 4;
        return text.substring(from, text.indexOf('"', from));
    }
}
