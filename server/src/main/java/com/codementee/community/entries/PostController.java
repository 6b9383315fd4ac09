package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.community.entries.EntryStore.TagCount;
import com.codementee.community.entries.EntryStore.VoteCount;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.MaxBodySize;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads and writes posts. */
@RestController
@RequestMapping("/api/community")
class PostController {

    /** A post of 20,000 characters in JSON. */
    static final int MAX_BODY_BYTES = 128 * 1024;

    private final Posts posts;
    private final PostLists lists;
    private final EntryStates states;
    private final VotesAndReports votesAndReports;
    private final EntryComposer input;
    private final EntryStore store;

    PostController(
            Posts posts, PostLists lists, EntryStates states, VotesAndReports votesAndReports, EntryComposer input,
            EntryStore store) {
        this.posts = posts;
        this.lists = lists;
        this.states = states;
        this.votesAndReports = votesAndReports;
        this.input = input;
        this.store = store;
    }

    /** Lists posts. Mentees without a plan get their titles. With {@code mine}, the caller's own, held ones too. */
    @GetMapping("/forum-posts")
    @Allow({Who.MENTEE, Who.MENTOR, Who.ADMIN})
    Page<ListedPost> list(
            @RequestParam @Nullable PostCategory category,
            @RequestParam @Nullable @Size(max = 100) String tag,
            @RequestParam @Nullable @Size(max = 200) String q,
            @RequestParam(defaultValue = "new") PostSort sort,
            @RequestParam(defaultValue = "false") boolean pinned,
            @RequestParam(defaultValue = "false") boolean mine,
            PageRequest page,
            Caller caller) {
        if (mine) return lists.ofAuthor(caller, page);
        return lists.list(caller, new PostLists.Filter(category, tag, q, pinned), sort, page);
    }

    /** Lists the most used tags of the newest posts. */
    @GetMapping("/tags")
    @Allow({Who.MENTEE, Who.MENTOR, Who.ADMIN})
    List<TagCount> tags() {
        return store.tags();
    }

    @GetMapping("/forum-posts/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    PostThread find(@PathVariable UUID id, Caller caller) {
        return posts.require(id, caller);
    }

    @PostMapping("/forum-posts")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    @MaxBodySize(MAX_BODY_BYTES)
    @ResponseStatus(HttpStatus.CREATED)
    PostThread create(@Valid @RequestBody NewPost body, Caller caller) {
        return posts.create(caller, input.post(body.category, body.title, body.body, body.tags));
    }

    @PutMapping("/forum-posts/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.CANCELLATION_WINDOW_PASSED, ErrorCode.STALE_VERSION})
    @MaxBodySize(MAX_BODY_BYTES)
    PostThread change(
            @PathVariable UUID id, @Valid @RequestBody ChangedPost body, Caller caller, ExpectedVersion expected) {
        var text = input.post(body.category, body.title, body.body, body.tags);
        return posts.change(id, caller, text, expected.or(body.version));
    }

    @DeleteMapping("/forum-posts/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.STALE_VERSION})
    void delete(@PathVariable UUID id, Caller caller, ExpectedVersion expected) {
        states.delete(id, EntryKind.POST, caller.id(), expected, () -> posts.require(id, caller));
    }

    @PostMapping("/forum-posts/{id}/vote")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    VoteCount vote(@PathVariable UUID id, @Valid @RequestBody Vote body, Caller caller) {
        return votesAndReports.vote(id, EntryKind.POST, caller.id(), body.value == 1);
    }

    @PostMapping("/forum-posts/{id}/report")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void report(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Report body, Caller caller) {
        votesAndReports.report(id, EntryKind.POST, caller.id(), body == null ? null : body.reason);
    }

    /** Renders Markdown as it will be shown. Stores nothing. */
    @PostMapping("/preview")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @MaxBodySize(MAX_BODY_BYTES)
    Preview preview(@Valid @RequestBody PreviewText body) {
        return new Preview(input.preview(body.body));
    }

    record NewPost(
            @NotNull @Text(min = 3, max = 100) String title,
            @NotNull @Text(max = 20_000, lines = true) String body,
            @NotNull PostCategory category,
            @Nullable @Size(max = 20) List<String> tags) {}

    record ChangedPost(
            @NotNull @Text(min = 3, max = 100) String title,
            @NotNull @Text(max = 20_000, lines = true) String body,
            @NotNull PostCategory category,
            @Nullable @Size(max = 20) List<String> tags,
            @Nullable Integer version) {}

    record Vote(@NotNull @Min(0) @Max(1) Integer value) {}

    record Report(@Nullable @Text(max = 500, lines = true) String reason) {}

    record PreviewText(@NotNull @Text(max = 20_000, lines = true) String body) {}

    record Preview(String bodyHtml) {}
}
