package com.codementee.community.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    private static final int LENGTH = 20_000;

    private final MarkdownRenderer markdown = new MarkdownRenderer();

    @Test
    void rendersWhatPeopleWrite() {
        assertThat(markdown.render("""
                # Heading
                **bold** and *slanted*, see https://go.dev

                1. one
                2. two

                > quoted

                ```java
                int a = 1 < 2 ? 3 : 4;
                ```
                """))
                .contains("<h3>Heading</h3>", "<strong>bold</strong>", "<em>slanted</em>", "<ol><li>one</li>",
                        "<blockquote>\n<p>quoted</p>\n</blockquote>", "<pre><code class=\"language-java\">int a &#61; 1 &lt; 2");
        assertThat(markdown.render("[Go](https://go.dev)"))
                .contains("href=\"https://go.dev\"", "nofollow", "ugc", "noopener");
        assertThat(markdown.render("see https://go.dev")).contains("href=\"https://go.dev\"");
    }

    @Test
    void showsImagesAsLinks() {
        assertThat(markdown.render("![A graph](https://images.example/a.png)"))
                .contains("<a href=\"https://images.example/a.png\"", ">A graph</a>").doesNotContain("<img");
        assertThat(markdown.render("![](https://images.example/a.png)")).contains(">https://images.example/a.png</a>");
        assertThat(markdown.render("[![x](https://a.example/i.png)](https://b.example)"))
                .containsOnlyOnce("<a ").contains("https://b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='alert(1)'>b</b>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x](https://a.example \"\\\" onmouseover=alert(1) \")",
        "```java\" onmouseover=\"alert(1)\ncode\n```",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<a href='vbscript:x'>x</a>",
        "<!--><script>alert(1)</script>-->",
        "<form action=https://evil.example><input name=password></form>"})
    void runsNoScripts(String hostile) {
        var html = markdown.render(hostile);

        assertThat(html.replaceAll("&lt;", "").replaceAll("(?s)>[^<]*<", "><"))
                .doesNotContainIgnoringCase("<script", "<img", "<iframe", "<svg", "<form", "<input", "<style", "<b ")
                .doesNotContainPattern("(?i)\\s(on\\w+|style|srcdoc|title)=")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data|vbscript)");
    }

    /** Each is 20,000 characters that are slow or deep for a naive parser. */
    static List<String> hostileTexts() {
        var patterns = List.of(
                ">", "> ", "- ", "1. ", "*a ", "**", "_a_", "[", "![", "[a](", "](", "`", "``` ", "<", "<!--", "<a ",
                "&", "\\", "a**b", "*a **a ", "[a][b]", "~", "http://", "https://a.example/(", "|", "\t", "#", "x",
                "[![", "<?", "![[", "**a *b ", "\u0301", "]", "a<b ");
        return patterns.stream()
                .map(pattern -> pattern.repeat(LENGTH / pattern.length() + 1).substring(0, LENGTH))
                .collect(Collectors.toList());
    }

    @Test
    void boundsDepthOfHostileTexts() {
        for (var text : hostileTexts()) {
            var html = markdown.render(text);
            assertThat(depth(html)).as(text.substring(0, 20)).isLessThanOrEqualTo(60);
            assertThat(html.length()).as(text.substring(0, 20)).isLessThan(30 * LENGTH);
        }
        var quotes = IntStream.range(0, 200).mapToObj(level -> ">".repeat(level) + " a\n").collect(Collectors.joining());
        assertThat(depth(markdown.render(quotes))).isLessThanOrEqualTo(60);
    }

    /** An idle machine needs a fifth of the bound at most, so that a busy one does not fail it. */
    @Test
    void rendersHostileTextsInBoundedTime() {
        for (var text : hostileTexts()) {
            var best = Duration.ofDays(1);
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                markdown.render(text);
                var took = Duration.ofNanos(System.nanoTime() - start);
                if (took.compareTo(best) < 0) best = took;
            }
            assertThat(best).as(text.substring(0, 20)).isLessThan(Duration.ofMillis(250));
        }
    }

    private static int depth(String html) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i + 1 < html.length(); i++) {
            if (html.charAt(i) != '<') continue;
            if (html.charAt(i + 1) == '/') depth--;
            else if (!html.startsWith("<br", i) && !html.startsWith("<hr", i)) depth++;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
