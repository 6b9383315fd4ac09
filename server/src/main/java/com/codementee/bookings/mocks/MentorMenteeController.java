package com.codementee.bookings.mocks;

import com.codementee.bookings.MentorMentee;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists a mentor's mentees. */
@RestController
class MentorMenteeController {

    private final MockStore store;

    MentorMenteeController(MockStore store) {
        this.store = store;
    }

    @GetMapping("/api/mentor/mentees")
    @Allow(Who.MENTOR)
    Page<MentorMentee> mentees(PageRequest page, Caller caller) {
        var rows = store.menteesOf(caller.id(), page);
        return page.page(rows, MentorMentee::lastMockAt, MentorMentee::id);
    }
}
