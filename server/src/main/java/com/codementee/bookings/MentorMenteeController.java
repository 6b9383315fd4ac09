package com.codementee.bookings;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.Page;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of one mentor. */
@RestController
class MentorMenteeController {

    private final MockStore store;

    MentorMenteeController(MockStore store) {
        this.store = store;
    }

    @GetMapping("/api/mentor/mentees")
    @Allow(Who.MENTOR)
    Page<OwnMentee> mentees(PageRequest page, Caller caller) {
        var rows = store.menteesOf(caller.id(), page.beforeAt(), page.beforeId(), page.fetch());
        return page.page(rows, OwnMentee::lastMockAt, OwnMentee::id);
    }
}
