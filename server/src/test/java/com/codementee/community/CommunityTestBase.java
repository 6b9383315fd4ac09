package com.codementee.community;

import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A test of the community, with two people who may write. */
abstract class CommunityTestBase extends ApiTest {

    protected static final String POSTS = "/api/community/forum-posts";
    protected static final String COMMENTS = "/api/community/comments";

    protected final TestUser mentor = given.mentor();
    protected final TestUser mentee = given.paidMentee();
    protected final String marker = "w" + PersonFixtures.uniqueMarker();

    protected static Map<String, Object> newPost(String title) {
        return Map.of("title", title, "body", "What do you think?", "category", "general");
    }

    protected static Map<String, Object> with(Map<String, Object> post, String field, Object value) {
        var changed = new HashMap<>(post);
        changed.put(field, value);
        return changed;
    }

    protected JsonNode post(TestUser author, Map<String, ?> body) {
        return as(author).post(POSTS, body).expect(201).data();
    }

    protected JsonNode comment(TestUser author, String post, String parent, String body) {
        return reply(author, post, parent, body).expect(201).data();
    }

    protected ApiResponse reply(TestUser author, String post, String parent, String body) {
        var reply = new HashMap<String, Object>(Map.of("post_id", post, "body", body));
        if (parent != null) reply.put("parent_id", parent);
        return as(author).post(COMMENTS, reply);
    }

    protected static List<String> titles(ApiResponse list) {
        return list.expect(200).data().valueStream().map(post -> post.get("title").asString()).toList();
    }

    protected static String id(JsonNode node) {
        return node.get("id").asString();
    }

    protected static String path(JsonNode post) {
        return POSTS + "/" + id(post);
    }
}
