package com.codementee.platform.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StaticFileTest {

    @Test
    void recompressesAChangedPageAndChangesItsEntityTag() throws IOException {
        var page = StaticFile.read(Path.of("src/test/resources/web/index.html"), false, "text/html");

        var changed = page.with("<title>", "<meta name=\"api-url\" content=\"https://api.example\" /><title>");

        assertThat(new String(changed.plain(), StandardCharsets.UTF_8))
                .containsOnlyOnce("content=\"https://api.example\" /><title>");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(changed.bytes("gzip"))).readAllBytes())
                .isEqualTo(changed.plain());
        assertThat(changed.encodingFor("br, gzip")).isEqualTo("gzip");
        assertThat(changed.tag()).isNotEqualTo(page.tag());
    }
}
