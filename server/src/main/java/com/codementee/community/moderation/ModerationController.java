package com.codementee.community.moderation;

import com.codementee.community.entries.PostThread;
import com.codementee.community.entries.Posts;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The admins' queue, and the marks of posts. */
@RestController
class ModerationController {

    private final ModerationDecisions moderation;
    private final ModerationStore store;
    private final Posts posts;

    ModerationController(ModerationDecisions moderation, ModerationStore store, Posts posts) {
        this.moderation = moderation;
        this.store = store;
        this.posts = posts;
    }

    /** Lists held and reported posts and comments, newest first. */
    @GetMapping("/api/admin/moderation")
    @Allow(Who.ADMIN)
    Page<ModerationItem> queue(PageRequest page) {
        return page.page(store.queue(page), ModerationItem::createdAt, ModerationItem::id);
    }

    /** Lists the texts that an entry had before its edits, newest first. */
    @GetMapping("/api/admin/moderation/{id}/edits")
    @Allow(Who.ADMIN)
    Page<EarlierText> edits(@PathVariable UUID id, PageRequest page) {
        return page.page(store.earlierTexts(id, page), EarlierText::replacedAt, EarlierText::id);
    }

    @PostMapping("/api/admin/moderation/{id}/decide")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    void decide(@PathVariable UUID id, @Valid @RequestBody Decision body) {
        moderation.decide(id, body.action, body.reason, body.muteDays);
    }

    /** Admins pin, lock and remove; a post's author accepts an answer. */
    @PatchMapping("/api/community/forum-posts/{id}")
    @Allow({Who.PAID_MENTEE, Who.MENTOR, Who.ADMIN})
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.STALE_VERSION})
    PostThread change(
            @PathVariable UUID id, @Valid @RequestBody PostChange body, Caller caller, ExpectedVersion expected) {
        var wanted = expected.or(body.version);
        boolean marks = body.touchesMarks();
        if (marks) {
            if (caller.role() != Role.ADMIN) {
                throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "Only admins pin, lock and remove posts.");
            }
            wanted.require(posts.require(id, caller));
            if (body.pinned != null || body.locked != null) moderation.mark(id, body.pinned, body.locked);
            if (Boolean.TRUE.equals(body.removed)) {
                moderation.decide(id, ModerationAction.REMOVE, body.reason, null);
            }
        }
        if (body.acceptedCommentId != null) {
            return posts.accept(id, caller, body.acceptedCommentId.orElse(null), marks ? ExpectedVersion.ANY : wanted);
        }
        return posts.require(id, caller);
    }

    record Decision(
            @NotNull ModerationAction action,
            @Nullable @Text(max = 500, lines = true) String reason,
            @Schema(description = "for how long the author cannot write; only to mute")
            @Nullable @Min(1) @Max(90) Integer muteDays) {}

    /** Absent fields stay unchanged. Not a record, because a record cannot distinguish absent from null. */
    static final class PostChange {
        @JsonProperty @Nullable Boolean pinned;
        @JsonProperty @Nullable Boolean locked;
        @Schema(description = "true removes the post, with the reason") @JsonProperty @Nullable Boolean removed;
        @Schema(maxLength = 500) @JsonProperty @Nullable @Text(max = 500, lines = true) String reason;
        @Schema(types = {"string", "null"}, format = "uuid", description = "null takes the acceptance back")
        @JsonProperty @Nullable Optional<UUID> acceptedCommentId;
        @Schema(description = "the version that the edit was made from") @JsonProperty @Nullable Integer version;

        boolean touchesMarks() {
            return pinned != null || locked != null || removed != null || reason != null;
        }
    }
}
