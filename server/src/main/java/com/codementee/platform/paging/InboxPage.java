package com.codementee.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Page} of an inbox, with the number of unread items in the whole inbox. */
public record InboxPage<T>(List<T> items, int limit, @Nullable String nextCursor, int unread) {

    public static <T> InboxPage<T> of(Page<T> page, int unread) {
        return new InboxPage<>(page.items(), page.limit(), page.nextCursor(), unread);
    }
}
