package com.codementee.identity;

import com.codementee.identity.users.User;
import com.codementee.identity.users.UserProfiles;
import com.codementee.people.ProfileEdit;
import com.codementee.people.ProfileValidation;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes the caller's own account, password and sessions. */
@RestController
@RequestMapping("/api/auth")
class MeController {

    private final UserProfiles users;
    private final PasswordSignIn signIns;
    private final PasswordChanges changes;
    private final Sessions sessions;
    private final RateLimiter limits;

    MeController(
            UserProfiles users, PasswordSignIn signIns, PasswordChanges changes, Sessions sessions,
            RateLimiter limits) {
        this.users = users;
        this.signIns = signIns;
        this.changes = changes;
        this.sessions = sessions;
        this.limits = limits;
    }

    /**
     * Absent fields stay unchanged; null or blank clears a role. This is not a record, because a record cannot
     * distinguish absent from null.
     */
    static final class ChangeMe {
        @Schema(minLength = 2, maxLength = 100)
        @JsonProperty @Nullable Optional<@Text(min = 2, max = 100) String> name;
        @Schema(types = {"string", "null"}, maxLength = 100)
        @JsonProperty @Nullable Optional<@Text(max = 100) String> currentRole;
        @Schema(types = {"string", "null"}, maxLength = 100)
        @JsonProperty @Nullable Optional<@Text(max = 100) String> targetRole;
        @Schema(types = {"string", "null"}, minLength = 2, maxLength = 40,
                description = "the pseudonym that the community shows; null for the name")
        @JsonProperty @Nullable Optional<@Text(min = 2, max = 40) String> displayName;
        @Schema(description = "IANA name", example = "Europe/Berlin")
        @JsonProperty @Nullable Optional<@Text(max = 60) String> timezone;
        @Schema(description = "the version that the edit was made from") @JsonProperty @Nullable Integer version;
    }

    record ChangePassword(@NotNull RawPassword currentPassword, @NotNull RawPassword newPassword) {}

    @GetMapping("/me")
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    User me(Caller caller) {
        return users.require(caller.id());
    }

    @PatchMapping("/me")
    @Allow(Who.SIGNED_IN)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    User change(@Valid @RequestBody ChangeMe body, Caller caller, ExpectedVersion expected) {
        var timezone = ProfileValidation.requireTimezone(given("timezone", body.timezone));
        var changes = new ProfileEdit(given("name", body.name), timezone, body.currentRole, body.targetRole,
                ProfileValidation.requireDisplayName(body.displayName));
        return users.change(caller.id(), changes, expected.or(body.version));
    }

    @PostMapping("/change-password")
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    @RespondsWithErrors(ErrorCode.INVALID_CREDENTIALS)
    void changePassword(@Valid @RequestBody ChangePassword body, Caller caller, HttpServletRequest request) {
        var attempts = limits.attemptsUnder("session " + caller.sessionId());
        limits.checkPassword(request, attempts);
        var verified = signIns.verifyCurrent(caller.id(), body.currentPassword, attempts);
        changes.change(caller, verified, body.newPassword);
    }

    @GetMapping("/sessions")
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    Page<Session> sessions(Caller caller, PageRequest page) {
        return sessions.list(caller, page);
    }

    @DeleteMapping("/sessions/{id}")
    @Allow(value = Who.SIGNED_IN, beforeTotp = true)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void endSession(@PathVariable UUID id, Caller caller) {
        sessions.end(caller, id);
    }

    /** Returns null if the field is absent. */
    private static @Nullable String given(String field, @Nullable Optional<String> value) {
        if (value == null) return null;
        return value.orElseThrow(() -> ApiException.invalid(field, "is required"));
    }
}
