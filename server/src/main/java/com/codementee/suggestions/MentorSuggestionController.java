package com.codementee.suggestions;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests mentors for a pending request. */
@RestController
class MentorSuggestionController {

    private final MentorSuggestions suggestions;

    MentorSuggestionController(MentorSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Returns the best mentors only; there is no next page. */
    @GetMapping("/api/admin/booking-requests/{id}/mentor-suggestions")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.BOOKING_NOT_PENDING})
    Page<MentorSuggestion> suggest(
            @PathVariable UUID id,
            @Schema(description = "part of a mentor's name or email") @RequestParam(required = false) @Nullable @Text(
                    max = 100) String q,
            PageRequest page) {
        return new Page<>(suggestions.suggest(id, q, page.limit()), page.limit(), null);
    }
}
