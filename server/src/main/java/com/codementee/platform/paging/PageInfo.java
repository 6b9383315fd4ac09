package com.codementee.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a list in the envelope.
 *
 * @param limit the most items that a page holds
 * @param nextCursor where the next page begins; null on the last
 */
public record PageInfo(int limit, @Nullable String nextCursor) {}
