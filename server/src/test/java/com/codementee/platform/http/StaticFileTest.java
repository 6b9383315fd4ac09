package com.codementee.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StaticFileTest {

    @Test
    void servesAChangedPageUncompressedUnderAnotherTag() throws IOException {
        var page = StaticFile.read(Path.of("src/test/resources/web/index.html"), false, "text/html");

        var changed = page.with("<title>", "<meta name=\"api-url\" content=\"https://api.example\" /><title>");

        assertThat(new String(changed.plain(), StandardCharsets.UTF_8)).containsOnlyOnce("content=\"https://api.example\" /><title>");
        assertThat(changed.isCompressed()).isFalse();
        assertThat(changed.tag()).isNotEqualTo(page.tag());
    }
}
