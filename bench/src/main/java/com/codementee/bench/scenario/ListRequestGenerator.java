package com.codementee.bench.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Derives requests from the server's OpenAPI document: every list, dashboard and search, with each filter and order
 * once.
 */
public final class ListRequestGenerator {

    private static final Set<String> EXCLUDED =
            Set.of("/api/available-slots", "/api/health", "/health", "/api/payment/config");

    private static final List<String> OF_MENTEES =
            List.of("/api/mentee/", "/api/auth/", "/api/payment/", "/api/community/");

    private ListRequestGenerator() {}

    /** A request and the role that sends it, which is the path segment after {@code /api/}. */
    record Query(String path, String who, boolean paged) {

        Query with(String more) {
            return new Query(path + (path.contains("?") ? "&" : "?") + more, who, paged);
        }
    }

    /** @param values the values for filters that take an id or a date */
    static List<Query> of(JsonNode openApi, Map<String, List<String>> values) {
        var queries = new ArrayList<Query>();
        for (var entry : openApi.get("paths").properties()) {
            var path = entry.getKey();
            var get = entry.getValue().get("get");
            if (get == null || path.contains("{") || path.startsWith("/api/public/") || EXCLUDED.contains(path)) {
                continue;
            }
            var parameters = get.path("parameters");
            var plain = new Query(path, who(path), has(parameters, "cursor"));
            queries.add(plain);
            for (var parameter : parameters) {
                for (var value : values(openApi, parameter, values)) {
                    queries.add(plain.with(parameter.get("name").asString() + "=" + value));
                }
            }
        }
        return queries;
    }

    static String who(String path) {
        if (path.startsWith("/api/admin/")) return "admin";
        if (path.startsWith("/api/mentor/")) return "mentor";
        return OF_MENTEES.stream().anyMatch(path::startsWith) ? "mentee" : "";
    }

    private static boolean has(JsonNode parameters, String name) {
        for (var parameter : parameters) if (parameter.get("name").asString().equals(name)) return true;
        return false;
    }

    private static List<String> values(JsonNode openApi, JsonNode parameter, Map<String, List<String>> given) {
        var schema = parameter.path("schema");
        var reference = schema.path("$ref");
        if (reference.isString()) schema = openApi.at(reference.asString().substring(1));
        var choices = new ArrayList<String>();
        schema.path("enum").forEach(choice -> choices.add(choice.asString()));
        return choices.isEmpty() ? given.getOrDefault(parameter.get("name").asString(), List.of()) : choices;
    }
}
