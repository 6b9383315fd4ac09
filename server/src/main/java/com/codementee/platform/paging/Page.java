package com.codementee.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the cursor of the next page, which is null on the last page. */
public record Page<T>(List<T> items, int limit, @Nullable String nextCursor) {}
