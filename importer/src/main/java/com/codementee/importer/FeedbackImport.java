package com.codementee.importer;

import java.util.Map;
import java.util.UUID;

/** Imports feedback. A score that is missing is not invented, so such feedback is rejected. */
final class FeedbackImport {

    private static final String[] SCORES =
            {"problem_solving", "communication", "technical_depth", "code_quality", "overall"};

    private final ImportContext context;
    private final Map<UUID, BookingImport.Placed> mocks;
    private final TableLoader feedbacks;

    FeedbackImport(ImportContext context, Map<UUID, BookingImport.Placed> mocks) {
        this.context = context;
        this.mocks = mocks;
        this.feedbacks = context.loader("feedbacks", "feedback.id", "the mock has feedback already");
    }

    void run() {
        context.read(this::read, "feedbacks", "feedback");
        feedbacks.flush();
        // A mock that somebody wrote about took place.
        context.execute("""
                UPDATE mock
                   SET feedback_id = f.id, feedback_at = f.created_at,
                       status = CASE mock.status WHEN 'no_show' THEN 'completed' ELSE mock.status END
                  FROM feedback f
                 WHERE f.mock_id = mock.id AND mock.feedback_id IS NULL
                """);
    }

    private void read(LegacyDocument feedback) {
        var mockId = feedback.reference("mocks", "mock_id")
                .orElseThrow(() -> new RejectedException("mock_id is missing"));
        var mock = mocks.get(mockId);
        if (mock == null) throw new RejectedException("mock_id is of no imported mock: " + mockId);
        var id = feedback.id();
        var createdAt = feedback.createdAt();
        var row = new Columns().set("id", id).set("mock_id", mockId).set("mentor_id", mock.mentorId())
                .set("mentee_id", mock.menteeId());
        var scores = feedback.document("scores").or(() -> feedback.document("ratings")).orElse(feedback);
        for (var name : SCORES) row.set(name, score(scores, feedback, name));
        row.set("strengths", feedback.text(5_000, "strengths").orElse(""))
                .set("improvements", feedback.text(5_000, "improvements", "areas_for_improvement").orElse(""))
                .set("action_items", feedback.text(5_000, "action_items").orElse(""))
                .set("hireability", Vocabulary.hireability(feedback))
                .set("created_at", createdAt).set("updated_at", feedback.instant("updated_at").orElse(createdAt))
                .set("version", 1);
        feedbacks.add(id, feedback.legacyId(), row.map());
    }

    private static long score(LegacyDocument scores, LegacyDocument feedback, String name) {
        var score = scores.number(name).or(() -> feedback.number(name, name + "_score"))
                .orElseThrow(() -> new RejectedException(name + " is missing"));
        if (score < 1 || score > 5) throw new RejectedException(name + " is not between 1 and 5: " + score);
        return score;
    }
}
