package com.codementee.bookings.requests;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells mentees, before and after they book, how long they wait for a mentor. */
@RestController
class AssignmentWaitController {

    private final AssignmentWaits waits;

    AssignmentWaitController(AssignmentWaits waits) {
        this.waits = waits;
    }

    @GetMapping("/api/mentee/assignment-wait")
    @Allow(Who.MENTEE)
    AssignmentWait current() {
        return waits.current();
    }
}
