package com.codementee.notifications;

import com.codementee.platform.cache.CacheInvalidation;
import java.util.List;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends streams whose sessions have ended, in this process or another. It runs after identity has dropped its cache. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StreamSessionListener implements CacheInvalidation.Listener {

    private final OpenStreams streams;
    private final StreamDelivery delivery;

    StreamSessionListener(OpenStreams streams, StreamDelivery delivery) {
        this.streams = streams;
        this.delivery = delivery;
    }

    @Override
    public String topic() {
        return CacheInvalidation.PERSON_TOPIC;
    }

    @Override
    public void invalidate(String personId) {
        delivery.checkSessions(List.of(UUID.fromString(personId)));
    }

    /** Checks all sessions when notifications arrive again: some may have ended unnoticed. */
    @Override
    public void connected(boolean connected) {
        if (connected) delivery.checkSessions(streams.people());
    }
}
