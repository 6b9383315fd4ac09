package com.codementee.community.entries;

import com.codementee.community.entries.ListedPost.MarkedMatch;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lists of posts: for mentees without a plan the titles, and searches in the titles alone. */
@Component
class PostLists {

    private final EntryStore store;

    PostLists(EntryStore store) {
        this.store = store;
    }

    /** The filters of the list; null or false for no filter. */
    record Filter(@Nullable PostCategory category, @Nullable String tag, @Nullable String q, boolean pinned) {}

    Page<ListedPost> list(Caller caller, Filter filter, PostSort sort, PageRequest page) {
        boolean titlesOnly = caller.role() == Role.MENTEE && !caller.paid();
        var tag = filter.tag == null || filter.tag.isBlank() ? null : EntryComposer.tag(storable(filter.tag));
        var q = filter.q == null || filter.q.isBlank() ? null : storable(filter.q);
        var posts = sort == PostSort.TOP
                ? page.page(
                        store.top(caller.id(), filter.category, tag, filter.pinned, titlesOnly, q, page),
                        Post::rank, Post::id)
                : page.page(
                        store.newest(caller.id(), filter.category, tag, filter.pinned, titlesOnly, q, page),
                        post -> post.times().createdAt(), Post::id);
        var matches = q == null || titlesOnly ? Map.<UUID, ListedPost.Match>of() : matches(posts.items(), q);
        var shown = posts.items().stream()
                .map(post -> titlesOnly ? post.redacted().withTitleOnly() : post.redacted())
                .map(post -> new ListedPost(post, matches.get(post.id())))
                .toList();
        return new Page<>(shown, posts.limit(), posts.nextCursor());
    }

    /** PostgreSQL has no NUL in texts. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    Page<ListedPost> ofAuthor(Caller caller, PageRequest page) {
        var posts = page.page(store.ofAuthor(caller.id(), page), post -> post.times().createdAt(), Post::id);
        return new Page<>(
                posts.items().stream().map(post -> new ListedPost(post.redacted(), null)).toList(),
                posts.limit(), posts.nextCursor());
    }

    private Map<UUID, ListedPost.Match> matches(List<Post> posts, String q) {
        if (posts.isEmpty()) return Map.of();
        return store.matches(posts.stream().map(Post::id).toArray(UUID[]::new), q).stream()
                .collect(Collectors.toMap(MarkedMatch::id, MarkedMatch::split));
    }
}
