package com.codementee.feedback;

import java.util.UUID;

/** A mentor gave feedback on a mock. Published inside the transaction. */
public record FeedbackGiven(UUID feedbackId) {}
