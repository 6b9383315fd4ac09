package com.codementee.community.entries;

import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post with its comments. A comment is followed by its replies; among replies to the same text, the accepted
 * one comes first, then those with more votes, then older ones. A removed comment is kept only if a reply to it is.
 */
@Schema(name = "ForumThread")
public record PostThread(@JsonUnwrapped Post post, List<Comment> comments) implements Versioned {

    private static final Comparator<Comment> BEST_FIRST = Comparator
            .comparing((Comment comment) -> !comment.status().accepted())
            .thenComparing(comment -> -comment.status().votes())
            .thenComparing(comment -> comment.times().createdAt())
            .thenComparing(Comment::id);

    @Override
    public Integer version() {
        return post.version();
    }

    static PostThread of(Post post, List<Comment> all) {
        var replies = new HashMap<@Nullable UUID, List<Comment>>();
        for (var comment : all) replies.computeIfAbsent(comment.parentId(), _ -> new ArrayList<>()).add(comment);
        replies.values().forEach(siblings -> siblings.sort(BEST_FIRST));
        var kept = keptIds(all);
        var ordered = new ArrayList<Comment>();
        append(null, replies, kept, ordered);
        return new PostThread(post.redacted(), ordered);
    }

    /** The comments that are not removed, and the ancestors of these. */
    private static Set<UUID> keptIds(List<Comment> all) {
        var byId = new HashMap<UUID, Comment>();
        for (var comment : all) byId.put(comment.id(), comment);
        var kept = new HashSet<UUID>();
        for (var comment : all) {
            if (comment.status().removed()) continue;
            for (var one = comment; one != null && kept.add(one.id()); ) {
                one = one.parentId() == null ? null : byId.get(one.parentId());
            }
        }
        return kept;
    }

    private static void append(
            @Nullable UUID parent, Map<@Nullable UUID, List<Comment>> replies, Set<UUID> kept, List<Comment> ordered) {
        for (var comment : replies.getOrDefault(parent, List.of())) {
            if (!kept.contains(comment.id())) continue;
            ordered.add(comment.redacted());
            append(comment.id(), replies, kept, ordered);
        }
    }
}
