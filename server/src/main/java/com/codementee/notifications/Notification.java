package com.codementee.notifications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its person reads it. Title and body are plain text and may contain what other people typed.
 *
 * @param kind the name of a {@link NotificationKind}; text, because another node may run a newer version that has more
 *     kinds, and its notifications must not keep this node from delivering the others
 */
public record Notification(
        UUID id,
        @Schema(implementation = NotificationKind.class) String kind,
        String title,
        String body,
        @Schema(description = "path of a page of the web app") String href,
        @Nullable Instant readAt,
        Instant createdAt) {}
