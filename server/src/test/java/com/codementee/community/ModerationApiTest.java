package com.codementee.community;

import static com.codementee.platform.errors.ErrorCode.ALREADY_EXISTS;
import static com.codementee.platform.errors.ErrorCode.FORBIDDEN_ROLE;
import static com.codementee.platform.errors.ErrorCode.NOT_FOUND;
import static com.codementee.platform.errors.ErrorCode.RATE_LIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModerationApiTest extends CommunityTestBase {

    private static final String QUEUE = "/api/admin/moderation";

    private final TestUser adminUser = given.admin();

    @Test
    void holdsANewcomersFirstPostUntilItIsAccepted() {
        var post = post(mentee, newPost("First " + marker));

        assertThat(post.get("held").asBoolean()).isTrue();
        as(mentee).get(path(post)).expect(200);
        as(mentor).get(path(post)).expect(404, NOT_FOUND);
        as(adminUser).get(path(post)).expect(200);
        assertThat(as(mentor).get(POSTS + "?q=" + marker).data()).isEmpty();
        assertThat(as(mentee).get(POSTS + "?mine=true").data()).hasSize(1);
        as(mentor).post(path(post) + "/vote", Map.of("value", 1)).expect(404, NOT_FOUND);
        as(mentor).post(COMMENTS, Map.of("post_id", id(post), "body", "x")).expectInvalid("post_id");
        as(mentee).post(POSTS, newPost("Second " + marker)).expect(409, ALREADY_EXISTS);
        assertThat(notices(adminUser)).anyMatch(title -> title.contains("newcomer"));
        var queued = queued(post);
        assertThat(queued.propertyNames()).contains(
                "kind", "id", "post_id", "author", "excerpt", "reports", "held", "created_at");

        decide(post, Map.of("action", "accept"));

        assertThat(as(mentor).get(path(post)).expect(200).data().get("held").asBoolean()).isFalse();
        assertThat(notices(mentee)).contains("Your post is published");
        advance(Duration.ofHours(25));
        var regular = given.signIn(mentee);
        assertThat(post(regular, newPost("Third " + marker)).get("held").asBoolean()).as("accepted once, and a day old").isFalse();
    }

    @Test
    void holdsWhatThreePeopleReport() {
        var post = post(mentor, newPost("Reported " + marker));
        var comment = say(mentor, post, null, "Buy now");
        as(mentor).post(COMMENTS + "/" + id(comment) + "/report", Map.of()).expect(403, FORBIDDEN_ROLE);
        for (int i = 0; i < 3; i++) as(mentee).post(COMMENTS + "/" + id(comment) + "/report").expect(200);
        as(given.paidMentee()).post(COMMENTS + "/" + id(comment) + "/report", Map.of("reason", "Spam")).expect(200);
        assertThat(as(mentee).get(path(post)).data().get("comment_count").asInt()).as("two people").isEqualTo(1);

        as(given.mentor()).post(COMMENTS + "/" + id(comment) + "/report").expect(200);

        var thread = as(mentee).get(path(post)).data();
        assertThat(thread.get("comments")).isEmpty();
        assertThat(thread.get("comment_count").asInt()).isZero();
        var queued = queued(comment);
        assertThat(queued.get("reports").asInt()).isEqualTo(3);
        assertThat(queued.get("reasons").toString()).contains("Spam");
        decide(comment, Map.of("action", "accept"));
        assertThat(as(mentee).get(path(post)).data().get("comments")).hasSize(1);
        assertThat(find(comment)).isNull();
        as(mentee).post(COMMENTS + "/" + id(comment) + "/report").expect(200);
        assertThat(find(comment)).as("the same person's report is no news").isNull();
    }

    @Test
    void removesWithAReasonThatReadersSee() {
        var post = post(mentor, newPost("Rude " + marker));
        say(mentee, post, null, "Let us stay polite");
        var admin = as(adminUser);
        admin.post(QUEUE + "/" + id(post) + "/decide", Map.of("action", "remove")).expectInvalid("reason");

        var removed = admin.patch(path(post), Map.of("removed", true, "reason", "Names a company's interviewer"))
                .expect(200).data();

        assertThat(removed.get("removed").asBoolean()).isTrue();
        var seen = as(mentee).get(path(post)).data();
        assertThat(seen.get("removal_reason").asString()).startsWith("Names");
        assertThat(seen.toString()).doesNotContain(marker);
        assertThat(notices(mentor)).contains("Your post was removed");
        var entry = admin.get("/api/admin/audit-log?action=community.entry_removed&subject_id=" + id(post)).data().get(0);
        assertThat(entry.get("reason").asString()).startsWith("Names");
        as(mentor).put(path(post), newPost("Back " + marker)).expect(404, NOT_FOUND);
    }

    @Test
    void warnsAndMutes() {
        var post = post(mentor, newPost("Loud " + marker));
        var comment = say(mentee, post, null, "LOUD");
        decide(comment, Map.of("action", "warn", "reason", "Please write in small letters."));
        assertThat(as(mentor).get(path(post)).data().get("comments")).hasSize(1);
        assertThat(notices(mentee)).contains("A moderator's note on your comment");

        as(adminUser).post(QUEUE + "/" + id(comment) + "/decide", Map.of("action", "mute", "reason", "x"))
                .expectInvalid("mute_days");
        decide(comment, Map.of("action", "mute", "reason", "Still loud.", "mute_days", 2));

        var refused = as(mentee).post(COMMENTS, Map.of("post_id", id(post), "body", "x")).expect(429, RATE_LIMITED);
        assertThat(refused.text()).contains("muted");
        as(mentee).post(path(post) + "/vote", Map.of("value", 1)).expect(200);
        advance(Duration.ofDays(2).plusMinutes(1));
        say(given.signIn(mentee), post, null, "Sorry");
    }

    @Test
    void pinsAndLocks() {
        var post = post(mentor, newPost("Rules " + marker));

        as(adminUser).patch(path(post), Map.of("pinned", true, "locked", true)).expect(200);

        assertThat(as(mentee).get(POSTS + "?pinned=true").data().toString()).contains(marker);
        as(mentee).post(COMMENTS, Map.of("post_id", id(post), "body", "x")).expectInvalid("post_id");
        assertThat(as(adminUser).get("/api/admin/audit-log?action=community.post_marked&subject_id=" + id(post)).data())
                .hasSize(1);
        as(adminUser).patch(path(post), Map.of("pinned", false)).expect(200);
    }

    @Test
    void notifiesOfRepliesMentionsAndAcceptedAnswers() {
        var post = post(mentor, newPost("Talk " + marker));
        var first = say(mentee, post, null, "Hello");
        assertThat(notices(mentor)).contains(mentee.name() + " replied to you");
        var other = given.paidMentee();
        say(other, post, id(first), "See what @" + mentor.name() + " wrote");
        assertThat(notices(mentee)).contains(other.name() + " replied to you");
        assertThat(notices(mentor)).contains(other.name() + " mentioned you");
        as(mentor).patch(path(post), Map.of("accepted_comment_id", id(first))).expect(200);
        assertThat(notices(mentee)).contains("Your answer was accepted");

        as(mentee).put("/api/notifications/preferences", Map.of("kinds", Map.of(
                "community_reply", Map.of("app", false, "mail", true)))).expect(200);
        int before = notices(mentee).size();
        say(mentor, post, id(first), "Quiet reply");
        say(mentor, post, null, "My own post");
        assertThat(notices(mentee)).hasSize(before);
    }

    private JsonNode say(TestUser author, JsonNode post, String parent, String text) {
        var reply = parent == null
                ? Map.of("post_id", id(post), "body", text)
                : Map.of("post_id", id(post), "body", text, "parent_id", parent);
        return as(author).post(COMMENTS, reply).expect(201).data();
    }

    private void decide(JsonNode entry, Map<String, ?> decision) {
        as(given.admin()).post(QUEUE + "/" + id(entry) + "/decide", decision).expect(200);
    }

    private JsonNode queued(JsonNode entry) {
        var item = find(entry);
        assertThat(item).isNotNull();
        return item;
    }

    private JsonNode find(JsonNode entry) {
        return as(given.admin()).get(QUEUE + "?limit=100").expect(200).data().valueStream()
                .filter(item -> id(item).equals(id(entry))).findFirst().orElse(null);
    }

    private List<String> notices(TestUser person) {
        return as(given.signIn(person)).get("/api/notifications?limit=100").expect(200).data().valueStream()
                .map(notice -> notice.get("title").asString()).toList();
    }
}
