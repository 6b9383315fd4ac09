package com.codementee.platform.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.Settings;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests serving the files in {@code src/test/resources/web}. */
class WebAppHandlerApiTest extends ApiTest {

    private ApiClient browser() {
        return anonymous().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mentee/book", "/pay/1", "/a.b", "/index.html"})
    void servesTheAppPage(String path) {
        var response = browser().get(path).expect(200);

        assertThat(response.text()).contains("A page");
        assertThat(response.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void servesTheLandingPageToVisitors() {
        assertThat(browser().get("/").expect(200).text()).contains("A page for strangers");
        assertThat(anonymous().header("Accept", "*/*").get("/").expect(200).text()).contains("A page for strangers");
        assertThat(browser().get("/index.html").expect(200).text()).doesNotContain("strangers");
    }

    @Test
    void servesAPrerenderedPage() {
        assertThat(browser().get("/prices").expect(200).text()).contains("A page about prices");
        assertThat(browser().get("/prices/more").expect(200).text()).doesNotContain("prices");
        anonymous().header("Accept", "application/json").get("/prices").expect(404, ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"/api", "/api/x", "/API/x", "/apix", "/actuator/env", "/Actuator", "/__sandbox/x", "/.git/HEAD", "/.env"})
    void returnsNotFoundForReservedPaths(String path) {
        browser().get(path).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void returnsNotFoundToApiClients() {
        anonymous().header("Accept", "application/json").get("/mentee/book").expect(404, ErrorCode.NOT_FOUND);
        browser().post("/mentee/book", "{}").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void hidesBuildFiles() {
        anonymous().get("/csp-style-hashes.txt").expect(404, ErrorCode.NOT_FOUND);
        anonymous().get("/assets/app-12345678.js.br").expect(404, ErrorCode.NOT_FOUND);
        anonymous().get("/assets/").expect(404, ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.made-from", "/assets/.made-from"})
    void hidesDotFiles(String path) {
        anonymous().get(path).expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void cachesHashedFilesForever() {
        var response = anonymous().get("/assets/app-12345678.js").expect(200);

        assertThat(response.text()).contains("hello");
        assertThat(response.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(response.header("Vary")).contains("Accept-Encoding");
        assertThat(response.header("Content-Encoding")).isNull();
    }

    @Test
    void servesPrecompressedFiles() {
        var smallest = anonymous().header("Accept-Encoding", "gzip, deflate, br").get("/assets/app-12345678.js")
                .expect(200);
        var gzip = anonymous().header("Accept-Encoding", "gzip, br;q=0").get("/assets/app-12345678.js").expect(200);
        var page = browser().header("Accept-Encoding", "br, gzip").get("/mentee").expect(200);

        assertThat(smallest.header("Content-Encoding")).isEqualTo("br");
        assertThat(smallest.text()).isEqualTo("not really brotli");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void answersHeadRequestsWithoutABody() {
        var response = anonymous().send("HEAD", "/robots.txt", null).expect(200);

        assertThat(response.bytes()).isEmpty();
        assertThat(response.header("Content-Length")).isEqualTo("14");
    }

    @Test
    void returnsNotModified() {
        var tag = anonymous().get("/robots.txt").expect(200).header("ETag");

        assertThat(anonymous().header("If-None-Match", tag).get("/robots.txt").expect(304).bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contact", "/index.html", "/landing.html"})
    void embedsTheContactAddressAndDemoMode(String path) {
        assertThat(browser().get(path).expect(200).text())
                .contains("<meta name=\"contact\" content=\"support@codementee.example\" />")
                .contains("<meta name=\"timezone\" content=\"Asia/Kolkata\" /><meta name=\"mode\" content=\"demo\" /><title>")
                .doesNotContain("api-url");
    }

    @Test
    void escapesEmbeddedSettings() {
        var settings = Settings.from(
                Map.of("SENDER_EMAIL", "o'hara&sons@codementee.example", "API_URL", "https://api.example"));

        var metadata = new InstallationMetaTags(
                settings.mode(), settings.mail(), settings.webApp(), settings.zone(),
                settings.database().retention());
        assertThat(metadata.html()).contains(
                "<meta name=\"contact\" content=\"o&#39;hara&amp;sons@codementee.example\" />",
                "<meta name=\"api-url\" content=\"https://api.example\" />");
    }
}
