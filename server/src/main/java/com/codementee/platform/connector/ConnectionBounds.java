package com.codementee.platform.connector;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Limits on client connections.
 *
 * @param max the maximum number of open connections
 * @param reserve the number of additional connections that serve health checks while all others are busy
 * @param perAddress the maximum number of connections per client address
 * @param streams the most connections that carry a {@link ResponseStream}; they count in no other limit
 * @param headTime how long a client may take to send a request head
 * @param bodyTime how long a client may take to send a body
 * @param isProxy matches the IP addresses of proxies, which have no limit of their own
 */
public record ConnectionBounds(
        int max,
        int reserve,
        int perAddress,
        int streams,
        Duration headTime,
        Duration bodyTime,
        Predicate<InetAddress> isProxy) {}
