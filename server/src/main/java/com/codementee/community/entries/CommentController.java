package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.community.entries.EntryStore.VoteCount;
import com.codementee.community.entries.PostController.Report;
import com.codementee.community.entries.PostController.Vote;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.MaxBodySize;
import com.codementee.platform.versioning.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writes comments. They are read with their post. */
@RestController
@RequestMapping("/api/community/comments")
class CommentController {

    private final Comments comments;
    private final EntryStates states;
    private final VotesAndReports votesAndReports;
    private final EntryComposer input;

    CommentController(Comments comments, EntryStates states, VotesAndReports votesAndReports, EntryComposer input) {
        this.comments = comments;
        this.states = states;
        this.votesAndReports = votesAndReports;
        this.input = input;
    }

    @PostMapping
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @MaxBodySize(PostController.MAX_BODY_BYTES)
    @ResponseStatus(HttpStatus.CREATED)
    Comment create(@Valid @RequestBody NewReply body, Caller caller) {
        return comments.create(caller, body.postId, body.parentId, input.comment(body.body));
    }

    @PutMapping("/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.CANCELLATION_WINDOW_PASSED, ErrorCode.STALE_VERSION})
    @MaxBodySize(PostController.MAX_BODY_BYTES)
    Comment change(
            @PathVariable UUID id, @Valid @RequestBody ChangedReply body, Caller caller, ExpectedVersion expected) {
        return comments.change(id, caller, input.comment(body.body), expected.or(body.version));
    }

    @DeleteMapping("/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.STALE_VERSION})
    void delete(@PathVariable UUID id, Caller caller, ExpectedVersion expected) {
        states.delete(id, EntryKind.COMMENT, caller.id(), expected, () -> comments.require(id, caller));
    }

    @PostMapping("/{id}/vote")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    VoteCount vote(@PathVariable UUID id, @Valid @RequestBody Vote body, Caller caller) {
        return votesAndReports.vote(id, EntryKind.COMMENT, caller.id(), body.value() == 1);
    }

    @PostMapping("/{id}/report")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void report(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Report body, Caller caller) {
        votesAndReports.report(id, EntryKind.COMMENT, caller.id(), body == null ? null : body.reason());
    }

    record NewReply(
            @NotNull UUID postId,
            @NotNull @Text(max = 20_000, lines = true) String body,
            @Nullable UUID parentId) {}

    record ChangedReply(@NotNull @Text(max = 20_000, lines = true) String body, @Nullable Integer version) {}
}
