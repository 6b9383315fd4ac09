package com.codementee.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the served API description with {@code docs/openapi.json}, from which the web app's client is generated, so
 * that reviews show API changes. {@code -Dsnapshot.update=true} updates the file.
 */
class OpenApiSnapshotTest extends ApiTest {

    private static final Path SNAPSHOT = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void matchesTheSnapshot() throws IOException {
        var served = anonymous().get("/api/openapi.json").expect(200);
        if (Boolean.getBoolean("snapshot.update")) {
            Files.writeString(SNAPSHOT, JSON.writeValueAsString(served.json()) + "\n");
        }

        assertThat(JSON.writeValueAsString(served.json()))
                .as("If the change is intended, update it: mvn -pl server test -Dtest=OpenApiSnapshotTest -Dsnapshot.update=true")
                .isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(SNAPSHOT))));
    }

    @Test
    void servesTheDocumentationPage() {
        assertThat(anonymous().header("Accept", "text/html").get("/api/docs").expect(200).text())
                .contains("/api/docs/page.js");
        assertThat(anonymous().get("/api/docs/page.js").expect(200).header("Content-Type"))
                .isEqualTo("text/javascript;charset=UTF-8");
        assertThat(anonymous().get("/api/docs").header("Content-Security-Policy")).contains("script-src 'self'")
                .doesNotContain("unsafe");
    }
}
