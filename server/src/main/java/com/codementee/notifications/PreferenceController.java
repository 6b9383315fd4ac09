package com.codementee.notifications;

import com.codementee.notifications.Preferences.Channels;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notification preferences. */
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    record ByKind(
            @Schema(description = "kinds that a request leaves out stay as they are")
            @NotNull Map<String, @NotNull @Valid Channels> kinds) {}

    @GetMapping
    @Allow(Who.SIGNED_IN)
    ByKind preferences(Caller caller) {
        return new ByKind(preferences.of(caller));
    }

    @PutMapping
    @Allow(Who.SIGNED_IN)
    ByKind change(@Valid @RequestBody ByKind body, Caller caller) {
        preferences.change(caller, body.kinds);
        return preferences(caller);
    }
}
