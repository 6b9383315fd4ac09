package com.codementee.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the mail that the demo mode's mailer has captured. */
public record SandboxMailbox(TestApp app) {

    /** Returns the recipient's mail, newest first. */
    public List<JsonNode> findAll(String recipient) {
        var path = "/__sandbox/mail?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
        return StreamSupport.stream(app.client().get(path).expect(200).json().spliterator(), false).toList();
    }

    /** Returns the recipient's mail with this subject prefix, newest first. */
    public List<JsonNode> findBySubject(String recipient, String subjectPrefix) {
        return findAll(recipient).stream()
                .filter(mail -> mail.get("subject").asString().startsWith(subjectPrefix))
                .toList();
    }

    /** Waits for mail with this subject prefix and returns the newest. */
    public JsonNode await(String recipient, String subjectPrefix) {
        return await(recipient, subjectPrefix, "");
    }

    /** Waits for mail with this subject prefix and this text, and returns the newest. */
    public JsonNode await(String recipient, String subjectPrefix, String text) {
        Await.until(
                "mail '" + subjectPrefix + "' to " + recipient + " with '" + text + "'",
                () -> !findByText(recipient, subjectPrefix, text).isEmpty());
        return findByText(recipient, subjectPrefix, text).getFirst();
    }

    private List<JsonNode> findByText(String recipient, String subjectPrefix, String text) {
        return findBySubject(recipient, subjectPrefix).stream()
                .filter(mail -> mail.get("text").asString().contains(text))
                .toList();
    }
}
