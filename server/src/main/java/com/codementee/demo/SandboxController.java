package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the sandbox's index page and style sheet. */
@RestController
@WithoutEnvelope
@DemoOnly
class SandboxController {

    @GetMapping("/__sandbox")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> index(HttpServletRequest request) {
        if (SandboxHtml.isRequested(request)) return SandboxHtml.page("demo/index.jte", Map.of());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of(
                "mail", "/__sandbox/mail",
                "clock", "/__sandbox/clock",
                "faults", "/__sandbox/faults",
                "razorpay", "/__sandbox/razorpay",
                "llm", "/__sandbox/llm"));
    }

    @GetMapping(path = "/__sandbox/style.css", produces = "text/css")
    @Allow(Who.PUBLIC)
    Resource style() {
        return new ClassPathResource("sandbox/style.css");
    }
}
