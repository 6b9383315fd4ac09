package com.codementee.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * The paging part of the envelope.
 *
 * @param limit the most items of a page
 * @param nextCursor the cursor of the next page; null on the last
 */
public record PageInfo(int limit, @Nullable String nextCursor) {}
