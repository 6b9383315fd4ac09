package com.codementee.notifications;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.paging.InboxPage;
import com.codementee.platform.paging.PageRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notifications. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Inbox inbox;

    NotificationController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    InboxPage<Notification> list(
            @RequestParam(defaultValue = "false") boolean unread, PageRequest page, Caller caller) {
        return inbox.list(caller.id(), unread, page);
    }

    @PostMapping("/{id}/read")
    @Allow(Who.SIGNED_IN)
    Notification markRead(@PathVariable UUID id, Caller caller) {
        return inbox.markRead(id, caller.id());
    }

    @PostMapping("/read-all")
    @Allow(Who.SIGNED_IN)
    void markAllRead(Caller caller) {
        inbox.markAllRead(caller.id());
    }
}
