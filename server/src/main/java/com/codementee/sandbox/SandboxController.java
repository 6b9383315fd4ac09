package com.codementee.sandbox;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Bare;
import com.codementee.platform.http.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the demo's stand-ins are. */
@RestController
@Bare
@DemoOnly
class SandboxController {

    @GetMapping("/__sandbox")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> index(HttpServletRequest request) {
        if (Pages.wanted(request)) return Pages.answer(Pages.index());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of(
                "mail", "/__sandbox/mail",
                "clock", "/__sandbox/clock",
                "faults", "/__sandbox/faults",
                "razorpay", "/__sandbox/razorpay"));
    }

    @GetMapping(path = "/__sandbox/style.css", produces = "text/css")
    @Allow(Who.PUBLIC)
    String style() {
        return Pages.STYLE;
    }
}
