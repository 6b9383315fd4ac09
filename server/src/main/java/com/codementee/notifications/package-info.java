/**
 * The notifications in each person's inbox, their live streams, and each person's preferences by kind and channel.
 *
 * <p>Owns {@code notification} and {@code notification_preference}; publishes the view {@code notifications_muted_mail}
 * and the function {@code notifications_insert}, which mail uses to store a mail and its notification in one statement.
 * Listens to no events: the module that knows what happened calls {@link com.codementee.notifications.Notifier}.
 *
 * <p>Invariants: a cause notifies a person once ({@code notification_once}). A notification leads to a page of the web
 * app ({@code notification_inside_the_app}). A person reads and marks only their own. Text is plain text.
 */
@NullMarked
package com.codementee.notifications;

import org.jspecify.annotations.NullMarked;
