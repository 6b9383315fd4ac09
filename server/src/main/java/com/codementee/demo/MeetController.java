package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a placeholder page for each of demo mode's meeting rooms. */
@RestController
@WithoutEnvelope
@DemoOnly
class MeetController {

    static final String ROOMS = "/__sandbox/meet/";

    @GetMapping(ROOMS + "{room}")
    @Allow(Who.PUBLIC)
    ResponseEntity<String> room(@PathVariable String room) {
        return SandboxHtml.page("demo/meeting-room.jte", Map.of("room", room));
    }
}
