package com.codementee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Opens every page of visitors and mentees and checks it with axe, in both themes on phone and desktop widths. Pages of
 * mentors and admins are in {@link StaffPageAccessibilityTest}.
 */
class PageAccessibilityTest extends BrowserTest {

    private static final Path ROUTER = Path.of("../web/src/app/router.tsx");

    @Test
    void passAxeInBothThemesAndWidths() {
        checkPagesOf(List.of(TestedPage.ANONYMOUS, "mentee", "free"));
    }

    @Test
    void coverEveryRouteOfTheRouter() throws IOException {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(
                TestedPage.ALL.stream().map(TestedPage::route).distinct().toList());
    }

    /**
     * The paths of the web app's router, read from its source: each group of pages is a constant with a path or
     * without.
     */
    private static List<String> routes() throws IOException {
        var routes = new ArrayList<String>();
        for (var group : Files.readString(ROUTER).split("(?m)^(?=(?:export )?const )")) {
            var base = Pattern.compile("(?m)^  path: '([^']+)'").matcher(group);
            var prefix = base.find() ? "/" + base.group(1) : "";
            var pages = Pattern.compile("(?m)(?:\\{ |^ {6,})(?:path: '([^']+)'|(index: true))").matcher(group);
            while (pages.find()) routes.add(pages.group(1) == null ? root(prefix) : prefix + "/" + pages.group(1));
        }
        return routes;
    }

    private static String root(String prefix) {
        return prefix.isEmpty() ? "/" : prefix;
    }
}
