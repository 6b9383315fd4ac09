package com.codementee.feedback;

import java.util.UUID;

/** A mentor has written feedback for a mock. Published inside the transaction. */
public record FeedbackGiven(UUID feedbackId) {}
