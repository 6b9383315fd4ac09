package com.codementee.accounts;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.Who;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A mentor's own profile. */
@RestController
@RequestMapping("/api/mentor/profile")
class MentorProfileController {

    private final MentorProfiles profiles;

    MentorProfileController(MentorProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @Allow(Who.MENTOR)
    MentorProfile profile(Caller caller) {
        return profiles.require(caller.id());
    }

    @PutMapping
    @Allow(Who.MENTOR)
    MentorProfile replace(@Valid @RequestBody MentorProfile body, Caller caller) {
        Checked.distinct("companies", body.companies());
        Checked.distinct("interview_types", body.interviewTypes());
        Checked.distinct("topics", body.topics());
        Checked.timezone(body.timezone());
        return profiles.replace(caller.id(), body);
    }
}
