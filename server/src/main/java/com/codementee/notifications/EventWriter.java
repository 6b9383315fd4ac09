package com.codementee.notifications;

import com.codementee.notifications.DeliveryStore.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes notifications as server-sent events. JSON escapes line breaks, so an event's data is always one line. */
@Component
class EventWriter {

    private final JsonMapper json;

    EventWriter(JsonMapper json) {
        this.json = json;
    }

    byte[] write(List<Delivery> deliveries) {
        var events = new StringBuilder();
        for (var delivery : deliveries) {
            var notification = delivery.notification();
            events.append("id: ").append(notification.id()).append("\ndata: ")
                    .append(json.writeValueAsString(notification)).append("\n\n");
        }
        return events.toString().getBytes(StandardCharsets.UTF_8);
    }
}
