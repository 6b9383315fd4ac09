package com.codementee.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebAppLinksTest {

    private static final Path LINKS = Path.of("src/main/java/com/codementee/mail/WebAppLinks.java");
    private static final Path WEB = Path.of("../web/src");
    private static final Pattern LINK = Pattern.compile("page\\(\"/([^\"?]*)");

    /** The web app's own links have leading slashes, and its top-level routes have none. */
    @Test
    void leadToPagesOfTheWebApp() throws IOException {
        var pages = Files.readString(WEB.resolve("lib/paths.ts")) + Files.readString(WEB.resolve("app/router.tsx"));
        var links = LINK.matcher(Files.readString(LINKS)).results().map(link -> link.group(1)).toList();

        assertThat(links).hasSizeGreaterThan(8);
        assertThat(links).allSatisfy(link -> assertThat(pages).containsPattern("['`]/?" + link + "['`?$]"));
    }
}
