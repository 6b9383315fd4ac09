package com.codementee.community;

import java.util.UUID;

/** A post's author accepted a comment as the answer. */
public record AnswerAccepted(UUID postId, UUID commentId) {}
