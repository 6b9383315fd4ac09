package com.codementee.community;

import static com.codementee.platform.errors.ErrorCode.CANCELLATION_WINDOW_PASSED;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.MALFORMED_REQUEST;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.STALE_VERSION;
import static com.codementee.platform.errors.ErrorCode.TIER_UPGRADE_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ConcurrentRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommunityApiTest extends CommunityTestBase {

    @Test
    void showsAPostAsTheContractSays() {
        var post = post(mentor, Map.of("title", "Two pointers " + marker, "body", "**Why** two?",
                "category", "technical", "tags", List.of("Arrays", "two pointers", "arrays")));

        assertThat(post.propertyNames()).contains("id", "author", "category", "title", "body", "tags", "votes", "voted",
                "comment_count", "pinned", "locked", "created_at", "updated_at", "body_html", "comments", "version");
        assertThat(post.get("author").propertyNames()).containsExactlyInAnyOrder("id", "name", "role");
        assertThat(post.get("body_html").asString()).contains("<strong>Why</strong>");
        assertThat(post.get("tags").valueStream().map(JsonNode::asString)).containsExactly("arrays", "two-pointers");
        assertThat(titles(as(mentee).get(POSTS + "?tag=two-pointers&q=" + marker))).hasSize(1);
        assertThat(as(mentee).get(path(post)).expect(200).header("ETag")).isEqualTo("\"1\"");
        as(mentee).get(POSTS + "/" + UUID.randomUUID()).expect(404, NOT_FOUND);
        assertThat(as(mentee).post("/api/community/preview", Map.of("body", "*x*")).expect(200).data()
                .get("body_html").asString()).contains("<em>x</em>");
        assertThat(as(mentee).get("/api/community/tags").expect(200).data().toString()).contains("arrays");
    }

    @Test
    void showsFreeMenteesTitlesAlone() {
        var post = post(mentor, Map.of("title", "Titled " + marker, "body", "Secret " + marker + "x", "category", "offers"));
        var free = as(given.freeMentee());

        var listed = free.get(POSTS + "?q=" + marker).expect(200).data().get(0);
        assertThat(listed.get("title").asString()).contains(marker);
        assertThat(listed.get("body").isNull() && listed.get("body_html").isNull()).isTrue();
        assertThat(listed.get("locked_for_tier").asBoolean()).isTrue();
        assertThat(titles(free.get(POSTS + "?q=" + marker + "x"))).as("no search in what they cannot read").isEmpty();
        var refusal = free.get(path(post)).expect(403, TIER_UPGRADE_REQUIRED);
        assertThat(refusal.header("X-Upgrade-URL")).isNotNull();
        free.post(POSTS, newPost("Free " + marker)).expect(403, TIER_UPGRADE_REQUIRED);
    }

    @Test
    void nestsFiveLevelsAndKeepsRepliesInTheirPost() {
        var post = post(mentor, newPost("Deep " + marker));
        String parent = null;
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            parent = comment(mentee, id(post), parent, "Level " + i).get("id").asString();
            ids.add(parent);
        }

        var comments = as(mentor).get(path(post)).expect(200).data().get("comments");
        assertThat(comments.valueStream().map(one -> one.get("depth").asInt())).containsExactly(1, 2, 3, 4, 5, 5, 5);
        assertThat(comments.get(6).get("parent_id").asString()).isEqualTo(ids.get(3));
        var other = post(mentor, newPost("Other " + marker));
        reply(mentee, id(other), ids.getFirst(), "x").expectInvalid("parent_id");
        reply(mentee, UUID.randomUUID().toString(), null, "x").expectInvalid("post_id");
        reply(mentee, ids.getFirst(), null, "x").expectInvalid("post_id");
    }

    @Test
    void countsOneVotePerPersonFromTenTabs() throws Exception {
        var post = post(mentor, newPost("Votes " + marker));

        ConcurrentRunner.run(10, _ -> () -> as(mentee).post(path(post) + "/vote", Map.of("value", 1)).expect(200));

        var voted = as(mentee).get(path(post)).data();
        assertThat(voted.get("votes").asInt()).isEqualTo(1);
        assertThat(voted.get("voted").asBoolean()).isTrue();
        as(mentee).post(path(post) + "/vote", Map.of("value", 0)).expect(200);
        var data = as(mentee).post(path(post) + "/vote", Map.of("value", 0)).expect(200).data();
        assertThat(data.get("votes").asInt()).isZero();
        as(mentee).post(path(post) + "/vote", Map.of("value", 2)).expectInvalid("value");
        as(mentee).post(COMMENTS + "/" + id(post) + "/vote", Map.of("value", 1)).expect(404, NOT_FOUND);
    }

    @Test
    void keepsAThreadReadableAfterADeletion() {
        var post = post(mentor, newPost("Gone " + marker));
        var first = comment(mentee, id(post), null, "Regretted " + marker).get("id").asString();
        var second = comment(mentor, id(post), first, "But useful").get("id").asString();
        as(mentor).delete(COMMENTS + "/" + first).expect(404, NOT_FOUND);

        as(mentee).header("If-Match", "\"7\"").delete(COMMENTS + "/" + first).expect(412, STALE_VERSION);
        as(mentee).delete(COMMENTS + "/" + first).expect(200);

        var comments = as(mentee).get(path(post)).data().get("comments");
        assertThat(comments).hasSize(2);
        assertThat(comments.get(0).get("removed").asBoolean() && comments.get(0).get("author").isNull()).isTrue();
        assertThat(comments.toString()).doesNotContain("Regretted");
        reply(mentee, id(post), first, "Late").expectInvalid("parent_id");
        as(mentor).delete(path(post)).expect(200);
        var removed = as(mentee).get(path(post)).expect(200).data();
        assertThat(removed.get("removed").asBoolean()).isTrue();
        assertThat(removed.toString()).doesNotContain(marker).contains("But useful");
        reply(mentee, id(post), null, "Late").expectInvalid("post_id");
        as(mentor).delete(COMMENTS + "/" + second).expect(200);
        as(mentee).get(path(post)).expect(404, NOT_FOUND);
        var lonely = post(mentor, newPost("Lonely " + marker));
        as(mentor).delete(path(lonely)).expect(200);
        as(mentor).get(path(lonely)).expect(404, NOT_FOUND);
    }

    @Test
    void editsForADayAndKeepsTheEarlierText() {
        var post = post(mentor, newPost("Before " + marker));
        var changed = new HashMap<>(newPost("After " + marker));
        as(mentee).put(path(post), changed).expect(404, NOT_FOUND);

        var after = as(mentor).header("If-Match", "\"1\"").put(path(post), changed).expect(200).data();

        assertThat(after.get("title").asString()).startsWith("After");
        assertThat(after.get("edited_at").isNull()).isFalse();
        as(mentor).header("If-Match", "\"1\"").put(path(post), changed).expect(412, STALE_VERSION);
        var comment = comment(mentor, id(post), null, "First words").get("id").asString();
        as(mentor).put(COMMENTS + "/" + comment, Map.of("body", "Second words")).expect(200);
        var admin = as(given.admin());
        assertThat(admin.get("/api/admin/moderation/" + id(post) + "/edits").expect(200).data().get(0)
                .get("title").asString()).startsWith("Before");
        assertThat(admin.get("/api/admin/moderation/" + comment + "/edits").expect(200).data().get(0)
                .get("body").asString()).isEqualTo("First words");
        database().useHandle(sql -> sql.execute("UPDATE community_entry SET created_at = created_at - interval '25 hours'"
                + " WHERE post_id = ?", UUID.fromString(id(post))));
        as(mentor).put(path(post), changed).expect(409, CANCELLATION_WINDOW_PASSED);
        as(mentor).put(COMMENTS + "/" + comment, Map.of("body", "x")).expect(409, CANCELLATION_WINDOW_PASSED);
    }

    @Test
    void acceptsAnAnswerByTheAuthorAlone() {
        var post = post(mentor, newPost("Answered " + marker));
        comment(mentee, id(post), null, "Older");
        var answer = comment(mentee, id(post), null, "The answer").get("id").asString();
        as(mentee).patch(path(post), Map.of("accepted_comment_id", answer)).expect(403, FORBIDDEN_ROLE);
        as(mentor).patch(path(post), Map.of("accepted_comment_id", UUID.randomUUID())).expectInvalid("accepted_comment_id");

        var accepted = as(mentor).patch(path(post), Map.of("accepted_comment_id", answer)).expect(200).data();

        assertThat(accepted.get("accepted_comment_id").asString()).isEqualTo(answer);
        assertThat(accepted.get("comments").get(0).get("accepted").asBoolean()).as("it comes first").isTrue();
        var none = new HashMap<String, Object>();
        none.put("accepted_comment_id", null);
        assertThat(as(mentor).patch(path(post), none).expect(200).data().get("accepted_comment_id").isNull()).isTrue();
        as(mentor).patch(path(post), Map.of("pinned", true)).expect(403, FORBIDDEN_ROLE);
    }

    @Test
    void searchesTitleBodyAndCommentsAndMarksTheHits() {
        var inTitle = post(mentor, newPost("Dijkstra " + marker));
        var inBody = post(mentor, Map.of("title", "Paths", "body", "Use " + marker + " <b>now</b>", "category", "general"));
        var inComment = post(mentor, newPost("Plain"));
        comment(mentee, id(inComment), null, "Have you tried " + marker + "?");

        var hits = as(mentee).get(POSTS + "?q=" + marker).expect(200).data();

        assertThat(hits.valueStream().map(CommunityTestBase::id)).containsExactlyInAnyOrder(
                id(inTitle), id(inBody), id(inComment));
        assertThat(hits.valueStream()).allSatisfy(hit -> assertThat(hit.get("match").toString())
                .contains("{\"text\":\"" + marker + "\",\"hit\":true}"));
        assertThat(titles(as(mentee).get(POSTS + "?q=the"))).as("a word that is in every text").isEmpty();
        for (var odd : List.of("%27", "%22", "-", "%28", "%3A%2A", "%5C", "%00x", "a".repeat(200))) {
            as(mentee).get(POSTS + "?q=" + odd).expect(200);
            as(mentee).get(POSTS + "?tag=" + odd.substring(0, Math.min(odd.length(), 100))).expect(200);
        }
    }

    @Test
    void ordersByTopAndRefusesACursorOfAnotherOrder() {
        for (int i = 0; i < 3; i++) post(mentor, Map.of("title", "Rank " + i, "body", marker, "category", "offers"));
        var second = as(mentee).get(POSTS + "?q=" + marker).data().get(1);
        as(mentee).post(path(second) + "/vote", Map.of("value", 1)).expect(200);

        assertThat(titles(as(mentee).get(POSTS + "?q=" + marker))).containsExactly("Rank 2", "Rank 1", "Rank 0");
        assertThat(titles(as(mentee).get(POSTS + "?sort=top&q=" + marker))).containsExactly("Rank 1", "Rank 2", "Rank 0");
        var first = as(mentee).get(POSTS + "?limit=1&sort=top&q=" + marker);
        var cursor = first.nextCursor();
        assertThat(titles(as(mentee).get(POSTS + "?limit=2&sort=top&q=" + marker + "&cursor=" + cursor)))
                .containsExactly("Rank 2", "Rank 0");
        as(mentee).get(POSTS + "?sort=new&q=" + marker + "&cursor=" + cursor).expect(400, MALFORMED_REQUEST);
        as(mentee).get(POSTS + "?sort=hot").expectInvalid("sort");
        as(mentee).get(POSTS + "?category=gossip").expectInvalid("category");
    }
}
