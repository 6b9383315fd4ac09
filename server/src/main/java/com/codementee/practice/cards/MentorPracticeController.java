package com.codementee.practice.cards;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.practice.cards.ProgressReader.MenteePractice;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a mentor what the mentee of one of their mocks practised and still finds hard, without the mentee's answers.
 */
@RestController
class MentorPracticeController {

    private final ProgressReader progress;

    MentorPracticeController(ProgressReader progress) {
        this.progress = progress;
    }

    @GetMapping("/api/mentor/mocks/{id}/practice")
    @Allow(Who.MENTOR)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    MenteePractice practice(@PathVariable UUID id, Caller caller) {
        return progress.ofMock(id, caller.id());
    }
}
