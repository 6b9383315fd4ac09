package com.codementee.demo;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The meeting rooms of demo mode, where nobody can be heard. */
@RestController
@WithoutEnvelope
@DemoOnly
class MeetController {

    static final String ROOMS = "/__sandbox/meet/";

    @GetMapping(ROOMS + "{room}")
    @Allow(Who.PUBLIC)
    ResponseEntity<String> room(@PathVariable String room) {
        return SandboxPages.answer(SandboxPages.page(
                "Meeting room " + room,
                "<p>With a real provider the mock interview would take place here. Demo mode has rooms without cameras.</p>"));
    }
}
