package com.codementee.notifications;

import java.util.UUID;

/**
 * A notification to store.
 *
 * @param cause the event that it is about; a cause notifies a person at most once
 * @param title says what happened, on its own
 * @param body one more sentence, or empty
 * @param href the path of the page in the web app that shows the details, such as {@code /mentee/bookings}
 */
public record NewNotification(
        UUID personId, String cause, NotificationKind kind, String title, String body, String href) {}
