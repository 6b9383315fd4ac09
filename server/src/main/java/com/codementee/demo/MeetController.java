package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a placeholder page for each meeting room of demo mode. */
@RestController
@WithoutEnvelope
@DemoOnly
class MeetController {

    static final String ROOMS = "/__sandbox/meet/";

    @GetMapping(ROOMS + "{room}")
    @Allow(Who.PUBLIC)
    ResponseEntity<String> room(@PathVariable String room) {
        return SandboxPages.response(SandboxPages.page(
                "Meeting room " + room,
                "<p>In production, the mock takes place here. Demo mode has no video.</p>"));
    }
}
