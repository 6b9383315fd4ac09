package com.codementee.importer;

import com.codementee.community.markdown.MarkdownRenderer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Imports the forum's posts and comments. The server's own renderer makes their Markdown safe. */
final class PostImport {

    private static final Set<String> CATEGORIES = Set.of("general", "technical", "behavioral", "offers", "referrals");
    private static final int MAX_TITLE = 200;
    private static final int MAX_TAGS = 5;

    private final ImportContext context;
    private final MarkdownRenderer markdown = new MarkdownRenderer();
    private final TableLoader posts;
    private final TableLoader comments;
    private final Set<UUID> known = new HashSet<>();
    private final Map<UUID, List<LegacyDocument>> embedded = new HashMap<>();

    PostImport(ImportContext context) {
        this.context = context;
        this.posts = context.loader("forum_posts", "community_entry.id", "there is such a post already")
                .onOutcome((row, outcome) -> {
                    boolean there = outcome == TableLoader.Outcome.PLACED || outcome == TableLoader.Outcome.PRESENT;
                    if (there) known.add(UUID.fromString(row.key()));
                });
        this.comments = context.loader("comments", "community_entry.id", "there is such a comment already");
    }

    void run() {
        context.read(this::readPost, "forum_posts", "posts", "community_posts");
        posts.flush();
        context.execute("""
                UPDATE community_entry
                   SET search = setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')
                 WHERE kind = 'post' AND search = ''::tsvector
                """);
        embedded.forEach((post, list) -> list.forEach(comment -> readEmbedded(comment, post)));
        context.read(comment -> readComment(comment, comment.reference("forum_posts", "post_id")
                .orElseThrow(() -> new RejectedException("post_id is missing"))), "comments", "forum_comments");
        comments.flush();
        context.execute("""
                UPDATE community_entry p
                   SET comment_count = c.number, search = search || strip(to_tsvector('english', c.text))
                  FROM (SELECT post_id, count(*)::int AS number, left(string_agg(body, ' '), 100000) AS text
                          FROM community_entry
                         WHERE kind = 'comment' AND state = 'visible'
                         GROUP BY post_id) c
                 WHERE p.id = c.post_id AND p.comment_count = 0
                """);
    }

    private void readPost(LegacyDocument post) {
        var id = post.id();
        var author = author(post);
        var title = post.requireText(MAX_TITLE, "title");
        var body = post.requireText(20_000, "content", "body");
        var category = post.word("category").filter(CATEGORIES::contains).orElse("general");
        var createdAt = post.createdAt();
        embedded.put(id, post.documents("comments"));
        posts.add(id, post.legacyId(), entry(id, id, author.id(), body, post)
                .set("kind", "post").set("depth", 0).set("category", category).set("title", title)
                .set("tags", post.texts("tags").stream().distinct().limit(MAX_TAGS).toList())
                .set("search", "").set("created_at", createdAt).set("updated_at", createdAt).map());
    }

    private void readEmbedded(LegacyDocument comment, UUID post) {
        try {
            context.report.read("comments");
            readComment(new LegacyDocument("comments", comment.fields()), post);
        } catch (RejectedException refusal) {
            context.report.reject("comments", comment.legacyId(), refusal.getMessage());
        }
    }

    private void readComment(LegacyDocument comment, UUID post) {
        if (!known.contains(post)) throw new RejectedException("post_id is of no imported post: " + post);
        var id = comment.id();
        var author = author(comment);
        var createdAt = comment.createdAt();
        comments.add(id, comment.legacyId(), entry(id, post, author.id(), comment.requireText(20_000, "content", "body"), comment)
                .set("kind", "comment").set("depth", 1).set("category", null).set("title", null).set("tags", List.of())
                .set("search", null).set("created_at", createdAt).set("updated_at", createdAt).map());
    }

    private ImportContext.Account author(LegacyDocument document) {
        return context.account(document, "author_id", "author_email")
                .or(() -> context.account(document, "user_id", "user_email"))
                .orElseThrow(() -> new RejectedException("author_id is of no imported account"));
    }

    private Columns entry(UUID id, UUID postId, UUID author, String body, LegacyDocument document) {
        return new Columns().set("id", id).set("post_id", postId).set("author_id", author).set("body", body)
                .set("body_html", markdown.render(body)).set("state", "visible").set("votes", 0).set("reports", 0)
                .set("comment_count", 0).set("pinned", document.flag("pinned")).set("locked", document.flag("locked"))
                .set("version", 1);
    }
}
