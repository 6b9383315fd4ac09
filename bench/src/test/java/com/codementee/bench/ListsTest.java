package com.codementee.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bench.Lists.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ListsTest {

    private static final String DOCUMENT = """
            {"paths": {
              "/api/admin/mocks": {"get": {"parameters": [
                {"name": "status", "schema": {"$ref": "#/components/schemas/MockStatus"}},
                {"name": "q", "schema": {"type": "string"}},
                {"name": "sort", "schema": {"type": "string", "enum": ["scheduled_at", "-scheduled_at"]}},
                {"name": "cursor", "schema": {"type": "string"}}]}},
              "/api/mentee/dashboard": {"get": {}},
              "/api/mentee/mocks/{id}": {"get": {}},
              "/api/public/companies": {"get": {}},
              "/api/auth/login": {"post": {}}},
             "components": {"schemas": {"MockStatus": {"type": "string", "enum": ["scheduled", "completed"]}}}}""";

    @Test
    void findsEveryListWithEachFilterAndOrderOnce() {
        var queries = Lists.of(JsonMapper.builder().build().readTree(DOCUMENT), Map.of("q", List.of("asha")));
        assertThat(queries).extracting(Query::path).containsExactly(
                "/api/admin/mocks",
                "/api/admin/mocks?status=scheduled",
                "/api/admin/mocks?status=completed",
                "/api/admin/mocks?q=asha",
                "/api/admin/mocks?sort=scheduled_at",
                "/api/admin/mocks?sort=-scheduled_at",
                "/api/mentee/dashboard");
        assertThat(queries).extracting(Query::paged).containsExactly(true, true, true, true, true, true, false);
    }

    @Test
    void knowsWhoseACallIs() {
        assertThat(Lists.who("/api/mentor/mocks")).isEqualTo("mentor");
        assertThat(Lists.who("/api/auth/me")).isEqualTo("mentee");
        assertThat(Lists.who("/api/companies")).isEmpty();
    }
}
