package com.codementee.feedback;

import com.codementee.catalog.InterviewType;
import com.codementee.people.PersonRef;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** A mentor's feedback on a mock. Its JSON is one flat object. */
public record Feedback(
        UUID id,
        UUID mockId,
        @Nested("mentor") @JsonUnwrapped(prefix = "mentor_") PersonRef mentor,
        @Nested("mentee") @JsonUnwrapped(prefix = "mentee_") PersonRef mentee,
        String companyName,
        InterviewType interviewType,
        Instant scheduledAt,
        @Nested @JsonUnwrapped Assessment assessment,
        Instant createdAt,
        Instant updatedAt,
        Integer version)
        implements Versioned {}
