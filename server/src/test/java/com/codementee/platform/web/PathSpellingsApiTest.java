package com.codementee.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.http.RequestPaths;
import com.codementee.support.ApiTest;
import com.codementee.support.RawHttpClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no alternative spelling of an API path bypasses the API's limits and headers. */
class PathSpellingsApiTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "/%61pi/probe/rows", "/a%70i/probe/rows", "/%61%70%69/probe/rows", "/api/%70robe/rows",
            "/api/probe/row%73", "/api%2fprobe%2frows",
            "/api%2Fprobe/rows", "/%2561pi/probe/rows", "/%252561pi/probe/rows", "/API/probe/rows", "/Api/probe/rows",
            "//api/probe/rows",
            "/./api/probe/rows", "/x/../api/probe/rows", "/%2e/api/probe/rows", "/x/%2e%2e/api/probe/rows",
            "/api;x/probe/rows", "/api;x=1/probe/rows",
            "/;/api/probe/rows", "/api//probe/rows", "/api/./probe/rows", "/api/probe/rows/", "/api/probe/rows;a",
            "/api/probe/rows%20",
            "/api/probe/rows%00", "/api/probe/rows%2f", "/%c1%a1pi/probe/rows", "/%e0%81%a1pi/probe/rows",
            "/api%c0%afprobe/rows",
            "/%ef%bd%81%ef%bd%90%ef%bd%89/probe/rows", "/api%ef%bc%8fprobe/rows", "/%u0061pi/probe/rows",
            "/\\api/probe/rows", "/api\\probe/rows",
            "/%5capi/probe/rows", "/%C4%80pi/probe/rows", "/api/probe%2drows", "/%61PI/probe/rows",
    })
    void refusesAlternativeSpellingsOfApiPaths(String path) throws IOException {
        var response = RawHttpClient.send(
                app.address(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).matches("(?s)HTTP/1.1 (400|404) .*").containsIgnoringCase("cache-control: no-store");
    }

    @Test
    void acceptsAnAbsoluteRequestTarget() throws IOException {
        var response = RawHttpClient.send(
                app.address(), "GET http://localhost/api/probe/rows HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("cache-control: no-store")
                .containsIgnoringCase(
                        "content-security-policy: base-uri 'none'; default-src 'none'; form-action 'none'");
    }

    @Test
    void acceptsLettersOfOtherScripts() throws IOException {
        var response = RawHttpClient.send(app.address(),
                "GET /nestl%C3%A9 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"/api", "/api/x", "/API/x", "//api/x", "/api;a/x", "/./api", "/x/..//api/y", "/%61pi/x", "/%2561pi",
            "/%ef%bd%81pi", "/\\api", "/api%2fx"})
    void recognisesApiPaths(String path) {
        assertThat(RequestPaths.normalize(path)).matches("/api(/.*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apis", "/x/api", "/api/../x", "/%zz", "/%", "", "/a%70"})
    void recognisesPathsOutsideTheApi(String path) {
        assertThat(RequestPaths.normalize(path)).doesNotMatch("/api(/.*)?");
    }
}
