package com.codementee.mentors;

import com.codementee.bookings.store.MockStore;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows mentees the profiles of mentors they have a mock with. */
@RestController
class MentorCardController {

    private final MockStore mocks;
    private final MentorProfiles profiles;

    MentorCardController(MockStore mocks, MentorProfiles profiles) {
        this.mocks = mocks;
        this.profiles = profiles;
    }

    @GetMapping("/api/mentee/mentors/{id}")
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    MentorCard mentor(@PathVariable UUID id, Caller caller) {
        if (!mocks.haveMock(caller.id(), id)) throw ApiException.notFound("This mentor");
        return profiles.requireCard(id);
    }
}
