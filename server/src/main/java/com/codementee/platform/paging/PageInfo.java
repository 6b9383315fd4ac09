package com.codementee.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * The paging part of the envelope.
 *
 * @param limit the maximum number of items per page
 * @param nextCursor the cursor of the next page; null on the last page
 */
public record PageInfo(int limit, @Nullable String nextCursor) {}
