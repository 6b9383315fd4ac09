package com.codementee.notifications;

import com.codementee.notifications.DeliveryStore.Delivery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes notifications as server-sent events. JSON escapes line breaks, so an event's data is always one line. */
@Component
class EventWriter {

    /** Limits what is kept in memory for a client that does not read, of which there may be thousands. */
    static final int MAX_BYTES = 16 * 1024;

    private final JsonMapper json;

    EventWriter(JsonMapper json) {
        this.json = json;
    }

    /** The first {@code count} of some deliveries, as events. */
    record Events(byte[] bytes, int count) {}

    /** Writes as many of these deliveries as fit into {@link #MAX_BYTES}, but at least one. */
    Events write(List<Delivery> deliveries) {
        var events = new ByteArrayOutputStream();
        int count = 0;
        for (var delivery : deliveries) {
            var event = event(delivery.notification()).getBytes(StandardCharsets.UTF_8);
            if (count > 0 && events.size() + event.length > MAX_BYTES) break;
            events.writeBytes(event);
            count++;
        }
        return new Events(events.toByteArray(), count);
    }

    private String event(Notification notification) {
        return "id: " + notification.id() + "\ndata: " + json.writeValueAsString(notification) + "\n\n";
    }
}
