package com.codementee.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.settings.InvalidSettingException;
import com.codementee.platform.settings.Settings;
import com.codementee.support.ApiTest;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MetricsApiTest extends ApiTest {

    private static final Path MONITORING = Path.of("../deploy/monitoring");

    /** Names in PromQL expressions: what is followed by a selector, a range or nothing, but is no function or label. */
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:codementee|http_server|jvm|hikaricp|process|system)_[a-z_]+)\\b");

    @Test
    void measuresRequestsByRouteTemplateAndStatus() {
        var person = given.freeMentee();
        var client = as(person);
        client.get("/api/mentee/booking-requests/" + UUID.randomUUID()).expect(404);
        client.get("/api/mentee/booking-requests/" + UUID.randomUUID()).expect(404);

        var text = scrape();

        assertThat(text).contains("http_server_requests_seconds_count{method=\"GET\","
                + "route=\"/api/mentee/booking-requests/{id}\",status=\"404\"}");
        assertThat(text).doesNotContainPattern("route=\"[^\"]*[0-9a-f]{8}-");
    }

    @Test
    void countsRefusalsByCodeAndErrorsOfBrowsers() {
        double before = value("codementee_client_errors_total");

        anonymous().post("/api/client-errors", Map.of(
                "message", "x is undefined", "route", "/mentee", "version", "index-1.js")).expect(200);
        anonymous().get("/api/auth/me").expect(401);

        assertThat(value("codementee_client_errors_total")).isEqualTo(before + 1);
        assertThat(value("codementee_errors_total{code=\"UNAUTHENTICATED\"}")).isPositive();
    }

    /** If a metric were renamed, its dashboard panel would stay empty and its alert would never fire. */
    @Test
    void existsForEachNameInTheDashboardAndTheAlerts() throws IOException {
        countsRefusalsByCodeAndErrorsOfBrowsers();
        System.gc(); // the JVM's pauses are absent before the first one
        var text = scrape();
        var names = new TreeSet<String>();
        try (var files = Files.walk(MONITORING)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(json|yml)")).toList()) {
                METRIC.matcher(Files.readString(file)).results().forEach(hit -> names.add(hit.group(1)));
            }
        }
        assertThat(names).hasSizeGreaterThan(15).contains("codementee_outbox_age_seconds");
        assertThat(names).filteredOn(name -> !name.startsWith("codementee_redis_"))
                .allSatisfy(name -> assertThat(text).containsPattern("(?m)^" + name + "[ {]"));
    }

    @Test
    void answersOnlyRequestsThatNoProxyForwarded() {
        anonymous().get("/metrics").expect(200);
        anonymous().header("X-Forwarded-For", "203.0.113.9").get("/metrics").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void answersOnlyTheTokenIfThereIsOne() throws IOException {
        var token = "m3Tq8Wz5Xr2Lk7Yp9Vd1Gc6Hn4Bs0Jf-";
        var settings = Settings.from(Map.of("METRICS_TOKEN", token)).server();
        var controller = new MetricsController(
                app.bean(PrometheusMeterRegistry.class), app.bean(StateMetricsReader.class), settings);
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.9");
        assertThatThrownBy(() -> controller.metrics(request, new MockHttpServletResponse()))
                .hasMessageContaining("was not found");

        request.addHeader("Authorization", "Bearer " + token);
        var response = new MockHttpServletResponse();
        controller.metrics(request, response);
        assertThat(response.getContentAsString()).contains("codementee_info{version=");
    }

    @Test
    void refusesAWeakToken() {
        assertThatThrownBy(() -> Settings.from(Map.of("METRICS_TOKEN", "token")))
                .isInstanceOf(InvalidSettingException.class).hasMessageStartingWith("METRICS_TOKEN is too short.");
    }

    private String scrape() {
        return anonymous().get("/metrics").expect(200).text();
    }

    private double value(String metric) {
        return scrape().lines().filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1))).findFirst().orElse(0);
    }
}
