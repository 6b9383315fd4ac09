package com.codementee.feedback;

import java.util.UUID;

/** A mentor changed feedback. Published inside the transaction. */
public record FeedbackChanged(UUID feedbackId) {}
