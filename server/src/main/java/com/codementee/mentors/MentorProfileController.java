package com.codementee.mentors;

import com.codementee.people.ProfileValidation;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.versioning.ExpectedVersion;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves mentors their own profile. */
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
    MentorProfile replace(@Valid @RequestBody MentorProfile body, Caller caller, ExpectedVersion expected) {
        ProfileValidation.requireDistinct("companies", body.companies());
        ProfileValidation.requireDistinct("interview_types", body.interviewTypes());
        ProfileValidation.requireDistinct("topics", body.topics());
        ProfileValidation.requireTimezone(body.timezone());
        return profiles.replace(caller.id(), body, expected.or(body.version()));
    }
}
