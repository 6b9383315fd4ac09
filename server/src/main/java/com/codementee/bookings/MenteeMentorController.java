package com.codementee.bookings;

import com.codementee.accounts.MentorCard;
import com.codementee.accounts.MentorProfiles;
import com.codementee.platform.http.Allow;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.ErrorCode;
import com.codementee.platform.http.Refuses;
import com.codementee.platform.http.Who;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mentors of one mentee: those of their own mocks, and nobody else's. */
@RestController
class MenteeMentorController {

    private final MockStore mocks;
    private final MentorProfiles profiles;

    MenteeMentorController(MockStore mocks, MentorProfiles profiles) {
        this.mocks = mocks;
        this.profiles = profiles;
    }

    @GetMapping("/api/mentee/mentors/{id}")
    @Allow(Who.MENTEE)
    @Refuses(ErrorCode.NOT_FOUND)
    MentorCard mentor(@PathVariable UUID id, Caller caller) {
        if (!mocks.meet(caller.id(), id)) throw ApiException.notFound("This mentor");
        return profiles.card(id);
    }
}
