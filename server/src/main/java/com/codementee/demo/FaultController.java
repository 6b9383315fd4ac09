package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Configures failures of the simulated providers. */
@RestController
@WithoutEnvelope
@DemoOnly
class FaultController {

    private static final String PATH = "/__sandbox/faults";

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    record InjectFault(@NotNull Faults.Target target, @NotNull Faults.Kind kind,
            @NotNull @Min(0) @Max(100_000) Integer count) {}

    @GetMapping(PATH)
    @Allow(Who.PUBLIC)
    ResponseEntity<?> pending(HttpServletRequest request) {
        var pending = faults.pending().values();
        if (SandboxHtml.isRequested(request)) return SandboxHtml.page("demo/faults.jte", Map.of("pending", pending));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(pending);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Who.PUBLIC)
    Faults.Fault inject(@Valid @RequestBody InjectFault body) {
        return faults.inject(body.target, body.kind, body.count);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Allow(Who.PUBLIC)
    ResponseEntity<String> inject(
            @RequestParam Faults.Target target, @RequestParam Faults.Kind kind,
            @RequestParam @Min(0) @Max(100_000) int count) {
        faults.inject(target, kind, count);
        return SandboxHtml.seeOther(PATH);
    }
}
