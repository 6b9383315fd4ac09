package com.codementee.notifications;

import java.util.UUID;

/**
 * A notification to store.
 *
 * @param cause the event that it is about; a cause notifies a person at most once
 * @param title says what happened, on its own
 * @param body a sentence more, or empty
 * @param href the path of the web app's page where the person sees or does more, such as {@code /mentee/bookings}
 */
public record NewNotification(
        UUID personId, String cause, NotificationKind kind, String title, String body, String href) {}
