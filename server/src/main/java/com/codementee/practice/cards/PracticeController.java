package com.codementee.practice.cards;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.practice.fsrs.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentees keep cards and review those that are due. */
@RestController
@RequestMapping("/api/practice")
class PracticeController {

    private final Cards cards;
    private final CardStore store;
    private final AnswerComparer comparer;
    private final ProgressReader progress;

    PracticeController(Cards cards, CardStore store, AnswerComparer comparer, ProgressReader progress) {
        this.cards = cards;
        this.store = store;
        this.comparer = comparer;
        this.progress = progress;
    }

    /** Lists what is due today, longest overdue first. */
    @GetMapping("/due")
    @Allow(Who.PAID_MENTEE)
    Page<Card> due(PageRequest page, Caller caller) {
        return page.page(
                store.due(caller.id(), cards.endOfToday(), page), card -> card.schedule().dueAt(), Card::id);
    }

    @GetMapping("/cards")
    @Allow(Who.PAID_MENTEE)
    Page<Card> list(PageRequest page, Caller caller) {
        return page.page(store.all(caller.id(), page), card -> card.schedule().dueAt(), Card::id);
    }

    @PostMapping("/cards")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    @ResponseStatus(HttpStatus.CREATED)
    Card keep(@Valid @RequestBody KeepQuestion body, Caller caller) {
        return cards.keep(caller.id(), body.questionId);
    }

    @DeleteMapping("/cards/{id}")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void delete(@PathVariable UUID id, Caller caller) {
        cards.delete(id, caller.id());
    }

    @PostMapping("/cards/{id}/review")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Card review(@PathVariable UUID id, @Valid @RequestBody ReviewCard body, Caller caller) {
        return cards.review(id, caller.id(), body.grade, body.answer);
    }

    /** Compares a written answer with the card's outline. Stores nothing. */
    @PostMapping("/cards/{id}/compare")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    AnswerComparison compare(@PathVariable UUID id, @Valid @RequestBody WrittenAnswer body, Caller caller) {
        return comparer.compare(body.answer, cards.require(id, caller.id()).outline());
    }

    @GetMapping("/progress")
    @Allow(Who.PAID_MENTEE)
    PracticeProgress progress(Caller caller) {
        return progress.of(caller.id());
    }

    record KeepQuestion(@NotNull UUID questionId) {}

    record ReviewCard(@NotNull Grade grade, @Nullable @Text(max = 5000, lines = true) String answer) {}

    record WrittenAnswer(@NotNull @Text(max = 5000, lines = true) String answer) {}
}
