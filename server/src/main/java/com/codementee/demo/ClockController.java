package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the application's clock and moves it forward. */
@RestController
@WithoutEnvelope
@DemoOnly
class ClockController {

    private static final String PATH = "/__sandbox/clock";

    private final TimeTravel travel;

    ClockController(TimeTravel travel) {
        this.travel = travel;
    }

    record Now(Instant now) {}

    record Advance(@NotNull String advance) {}

    @GetMapping(PATH)
    @Allow(Who.PUBLIC)
    ResponseEntity<?> now(HttpServletRequest request) {
        if (SandboxHtml.isRequested(request)) return SandboxHtml.page("demo/clock.jte", Map.of("now", travel.now()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Now(travel.now()));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Who.PUBLIC)
    Now advance(@Valid @RequestBody Advance body) {
        return new Now(travel.advance(body.advance));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Allow(Who.PUBLIC)
    ResponseEntity<String> advance(@RequestParam String advance) {
        travel.advance(advance);
        return SandboxHtml.seeOther(PATH);
    }
}
