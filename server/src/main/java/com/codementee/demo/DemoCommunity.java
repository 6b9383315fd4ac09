package com.codementee.demo;

import com.codementee.community.markdown.MarkdownRenderer;
import com.codementee.platform.db.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Inserts the posts of {@code sandbox/community.json}, written by the demo people. */
@Component
@DemoOnly
class DemoCommunity {

    private static final String DOMAIN = "@codementee.example";
    private static final List<String> VOTERS =
            List.of("mentee", "priya", "imran", "mentor", "kavya", "daniel", "meera", "vikram", "sana");

    private final Jdbi jdbi;
    private final MarkdownRenderer markdown;
    private final JsonMapper json;
    private final InstantSource clock;

    DemoCommunity(Jdbi jdbi, MarkdownRenderer markdown, JsonMapper json, InstantSource clock) {
        this.jdbi = jdbi;
        this.markdown = markdown;
        this.json = json;
        this.clock = clock;
    }

    /** A post of the file. */
    record DemoPost(
            String author, String category, String title, List<String> tags, int hoursAgo, int votes, String body,
            @Nullable Boolean pinned, @Nullable Boolean held, List<DemoComment> comments) {}

    /** @param parent the position of the comment that it replies to; null for a reply to the post */
    record DemoComment(
            String author, int hoursAgo, int votes, String body, @Nullable Integer parent, boolean accepted) {}

    /** Inserts everything, in the current transaction. */
    void create() {
        jdbi.useHandle(handle -> {
            var people = people(handle);
            for (var post : read()) insert(handle, people, post);
        });
    }

    private List<DemoPost> read() {
        try (var file = new ClassPathResource("sandbox/community.json").getInputStream()) {
            return json.readValue(file, new TypeReference<List<DemoPost>>() {});
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, UUID> people(Handle handle) {
        return handle.createQuery("SELECT id, email FROM person")
                .map((row, _) -> Map.entry(
                        row.getString("email").replace(DOMAIN, ""), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void insert(Handle handle, Map<String, UUID> people, DemoPost post) {
        var id = Ids.next();
        boolean held = Boolean.TRUE.equals(post.held);
        handle.createUpdate("""
                        INSERT INTO community_entry (id, kind, post_id, depth, author_id, category, title, tags, body,
                               body_html, state, held_reason, comment_count, pinned, search, created_at, updated_at)
                        VALUES (:id, 'post', :id, 0, :author, :category, :title, :tags, :body, :html,
                                CASE WHEN :held THEN 'held' ELSE 'visible' END, CASE WHEN :held THEN 'newcomer' END,
                                :comments, :pinned, setweight(to_tsvector('english', :title), 'A')
                                  || setweight(to_tsvector('english', :body), 'B')
                                  || strip(to_tsvector('english', :texts)), :at, :at)
                        """)
                .bind("id", id).bind("author", people.get(post.author)).bind("category", post.category)
                .bind("title", post.title).bind("tags", post.tags.toArray(String[]::new)).bind("body", post.body)
                .bind("html", markdown.render(post.body)).bind("held", held)
                .bind("comments", post.comments.size()).bind("pinned", Boolean.TRUE.equals(post.pinned))
                .bind("texts", post.comments.stream().map(DemoComment::body).collect(Collectors.joining(" ")))
                .bind("at", ago(post.hoursAgo))
                .execute();
        vote(handle, people, id, post.author, post.votes, ago(post.hoursAgo));
        var ids = new ArrayList<UUID>();
        for (var comment : post.comments) ids.add(insert(handle, people, id, ids, comment));
    }

    private UUID insert(Handle handle, Map<String, UUID> people, UUID post, List<UUID> earlier, DemoComment comment) {
        var id = Ids.next();
        handle.createUpdate("""
                        INSERT INTO community_entry (id, kind, post_id, parent_id, depth, author_id, body, body_html,
                               state, created_at, updated_at)
                        VALUES (:id, 'comment', :post, :parent, CASE WHEN :parent::uuid IS NULL THEN 1 ELSE 2 END,
                                :author, :body, :html, 'visible', :at, :at)
                        """)
                .bind("id", id).bind("post", post)
                .bind("parent", comment.parent == null ? null : earlier.get(comment.parent))
                .bind("author", people.get(comment.author)).bind("body", comment.body)
                .bind("html", markdown.render(comment.body)).bind("at", ago(comment.hoursAgo))
                .execute();
        vote(handle, people, id, comment.author, comment.votes, ago(comment.hoursAgo));
        if (comment.accepted) {
            handle.execute("UPDATE community_entry SET accepted_id = ? WHERE id = ?", id, post);
        }
        return id;
    }

    /** Gives an entry this many votes, of others than its author. */
    private static void vote(
            Handle handle, Map<String, UUID> people, UUID entry, String author, int votes, Instant at) {
        for (var voter : VOTERS.stream().filter(name -> !name.equals(author)).limit(votes).toList()) {
            handle.execute("INSERT INTO community_vote (entry_id, person_id, voted_at) VALUES (?, ?, ?)",
                    entry, people.get(voter), at);
        }
        handle.execute("UPDATE community_entry SET votes = ? WHERE id = ?", votes, entry);
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
