package com.codementee.notifications;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.InboxPage;
import com.codementee.platform.paging.PageRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads a person's notifications and marks them as read. */
@Service
class Inbox {

    private final NotificationStore store;
    private final InstantSource clock;

    Inbox(NotificationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    InboxPage<Notification> list(UUID personId, boolean unreadOnly, PageRequest page) {
        var rows = unreadOnly ? store.listUnread(personId, page) : store.list(personId, page);
        return InboxPage.of(
                page.page(rows, Notification::createdAt, Notification::id), store.countUnread(personId));
    }

    /** @throws ApiException 404 when the person has no notification with this id */
    Notification markRead(UUID id, UUID personId) {
        return store.markRead(id, personId, clock.instant())
                .orElseThrow(() -> ApiException.notFound("This notification"));
    }

    void markAllRead(UUID personId) {
        store.markAllRead(personId, clock.instant());
    }
}
