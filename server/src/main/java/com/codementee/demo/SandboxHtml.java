package com.codementee.demo;

import com.codementee.platform.templates.HtmlTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The sandbox's HTML pages: one style sheet, no script. */
public final class SandboxHtml {

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private SandboxHtml() {}

    /** Returns whether the client accepts HTML, as browsers do. */
    public static boolean isRequested(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    /** Responds with a page rendered from a template with these parameters. */
    public static ResponseEntity<String> page(String template, Map<String, @Nullable Object> parameters) {
        var html = HtmlTemplates.render(template, parameters);
        return ResponseEntity.ok().contentType(HTML).header("Content-Security-Policy", POLICY).body(html);
    }

    /** Redirects to a page after a form was submitted. */
    static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
