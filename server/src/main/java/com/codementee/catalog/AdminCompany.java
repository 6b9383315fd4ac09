package com.codementee.catalog;

import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** A company as admins edit it: one flat JSON object of its public fields and its version. */
public record AdminCompany(@Nested @JsonUnwrapped Company company, Integer version) implements Versioned {

    UUID id() {
        return company.id();
    }

    String name() {
        return company.name();
    }
}
