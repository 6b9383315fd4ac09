package com.codementee.notifications;

import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Stores notifications in the caller's transaction and delivers them to open streams after its commit. A person who
 * switched the kind off in the app, or whom the same cause has already notified, gets nothing.
 */
@Service
public class Notifier {

    private final NotificationStore store;
    private final Transactions transactions;
    private final NotificationSignals signals;
    private final InstantSource clock;

    Notifier(
            NotificationStore store, Transactions transactions, NotificationSignals signals, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.signals = signals;
        this.clock = clock;
    }

    /** Notifies one person. */
    public void notify(NewNotification notification) {
        notify(List.of(notification));
    }

    /** Notifies several people with one statement. */
    public void notify(Collection<NewNotification> notifications) {
        if (notifications.isEmpty()) return;
        transactions.run(() -> {
            var now = clock.instant();
            store.insert(notifications.stream()
                    .map(notification -> new NotificationStore.NewRow(Ids.next(), notification, now))
                    .toList());
            announce(notifications.stream().map(NewNotification::personId).toList());
        });
    }

    /**
     * Delivers the notifications that the current transaction stored with {@code notifications_insert} for these people
     * after its commit.
     */
    public void announce(Collection<UUID> people) {
        var announced = List.copyOf(people);
        Transactions.afterCommit(() -> signals.publish(announced));
    }
}
