package com.codementee.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.bench.scenario.ListRequestGenerator.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ListRequestGeneratorTest {

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
    void derivesEveryListWithEachFilterAndOrderOnce() {
        var queries = ListRequestGenerator.of(JsonMapper.builder().build().readTree(DOCUMENT), Map.of("q", List.of("asha")));
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
    void derivesTheRoleFromThePath() {
        assertThat(ListRequestGenerator.who("/api/mentor/mocks")).isEqualTo("mentor");
        assertThat(ListRequestGenerator.who("/api/auth/me")).isEqualTo("mentee");
        assertThat(ListRequestGenerator.who("/api/companies")).isEmpty();
    }
}
