package com.codementee;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The sandbox's mailbox, as somebody reads it who waits for mail. */
public record Mailbox(App app) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(30);

    /** What this recipient has got by now, newest first. */
    public List<JsonNode> of(String recipient) {
        var path = "/__sandbox/mail?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
        return StreamSupport.stream(app.client().get(path).expect(200).json().spliterator(), false).toList();
    }

    /** The newest mail to this recipient whose subject begins so, as soon as it is there. */
    public JsonNode await(String recipient, String subject) {
        await("mail '" + subject + "' to " + recipient, () -> !about(recipient, subject).isEmpty());
        return about(recipient, subject).getFirst();
    }

    /** The newest mail to this recipient whose subject begins so and whose text has these words, as soon as it is there. */
    public JsonNode await(String recipient, String subject, String words) {
        await("mail '" + subject + "' to " + recipient + " with " + words, () -> saying(recipient, subject, words).findAny().isPresent());
        return saying(recipient, subject, words).findFirst().orElseThrow();
    }

    private Stream<JsonNode> saying(String recipient, String subject, String words) {
        return about(recipient, subject).stream().filter(mail -> mail.get("text").asString().contains(words));
    }

    /** This recipient's mails whose subject begins so. */
    public List<JsonNode> about(String recipient, String subject) {
        return of(recipient).stream().filter(mail -> mail.get("subject").asString().startsWith(subject)).toList();
    }

    /** Waits for work that runs in the background. */
    public static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Waited in vain for " + what);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
