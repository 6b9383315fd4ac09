package com.codementee.community;

import static com.codementee.platform.errors.ErrorCode.ALREADY_EXISTS;
import static com.codementee.platform.errors.ErrorCode.RATE_LIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingRulesApiTest extends CommunityTestBase {

    @Test
    void refusesOrTamesBadInput() {
        var valid = newPost("Valid " + marker);
        as(mentor).post(POSTS, with(valid, "tags", Collections.nCopies(1000, "a"))).expectInvalid("tags");
        as(mentor).post(POSTS, with(valid, "tags", List.of("a", "b", "c", "d", "e", "f"))).expectInvalid("tags");
        as(mentor).post(POSTS, with(valid, "tags", List.of("<script>"))).expectInvalid("tags[0]");
        as(mentor).post(POSTS, with(valid, "tags", Collections.singletonList(null))).expectInvalid("tags[0]");
        as(mentor).post(POSTS, with(valid, "title", "\u200b\u200b\u200b")).expectInvalid("title");
        as(mentor).post(POSTS, with(valid, "body", "x".repeat(20_001))).expectInvalid("body");
        as(mentor).post(POSTS, with(valid, "body", "\u202e")).expectInvalid("body");
        as(mentor).post(POSTS, with(valid, "pinned", true)).expectInvalid("pinned");

        var word = post(mentor, with(valid, "body", "x".repeat(20_000)));
        assertThat(word.get("body").asString()).hasSize(20_000);
        var odd = post(mentor, with(valid, "title", "abc \u202edcba\u202c e" + "\u0301\u0302".repeat(20)));
        assertThat(odd.get("title").asString()).doesNotContain("\u202e").hasSizeLessThan(20);
        var nested = post(mentor, with(valid, "body", ">".repeat(20_000)));
        assertThat(nested.get("body_html").asString()).doesNotContain("<blockquote>".repeat(50));
    }

    @Test
    void limitsWhatAPersonWritesOnOneDay() {
        var busy = given.paidMentee();
        var post = id(post(mentor, newPost("Busy " + marker)));
        for (int i = 0; i < 20; i++) comment(busy, post, null, "No " + i);

        var refused = reply(busy, post, null, "One more").expect(429, RATE_LIMITED);

        assertThat(refused.header("Retry-After")).isNotNull();
        advance(Duration.ofHours(24));
        comment(given.signIn(busy), post, null, "Next day");
    }

    @Test
    void showsAPseudonymInsteadOfTheName() {
        var writer = as(mentee).patch("/api/auth/me", Map.of("display_name", "Quiet " + marker)).expect(200).data();
        assertThat(writer.get("display_name").asString()).isEqualTo("Quiet " + marker);
        var post = id(post(mentor, newPost("Shy " + marker)));

        var author = comment(mentee, post, null, "Hello").get("author");

        assertThat(author.get("name").asString()).isEqualTo("Quiet " + marker);
        assertThat(author.get("id").asString()).as("their mentor knows the id").isNotEqualTo(mentee.id().toString());
        assertThat(as(mentor).get(POSTS + "/" + post).text()).doesNotContain(mentee.name(), mentee.id().toString());
        as(given.freeMentee()).patch("/api/auth/me", Map.of("display_name", "QUIET  " + marker.toUpperCase()))
                .expect(422);
        as(given.freeMentee()).patch("/api/auth/me", Map.of("display_name", "QUIET " + marker.toUpperCase()))
                .expect(409, ALREADY_EXISTS);
        as(mentee).patch("/api/auth/me", Map.of("display_name", "me@people.example")).expectInvalid("display_name");
        var cleared = new HashMap<String, Object>();
        cleared.put("display_name", null);
        as(mentee).patch("/api/auth/me", cleared).expect(200);
        assertThat(as(mentor).get(POSTS + "/" + post).text()).contains(mentee.name());
    }

    @Test
    void neverShowsAnAddressAsAName() {
        var careless = given.freeMentee("me." + marker + "@people.example");
        database().useHandle(sql -> sql.execute("UPDATE person SET role = 'mentor' WHERE id = ?", careless.id()));

        var post = post(given.signIn(careless), newPost("Careless " + marker));

        assertThat(post.get("author").get("name").asString()).isEqualTo("Member");
    }
}
