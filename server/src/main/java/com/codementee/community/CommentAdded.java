package com.codementee.community;

import java.util.UUID;

/**
 * A visible comment was added to a post.
 *
 * @param answeredId the author of the text that it replies to
 */
public record CommentAdded(StoredEntry comment, UUID answeredId) {}
