package com.codementee.platform.connector;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Limits on the connections of clients.
 *
 * @param max the most open connections
 * @param reserve additional connections, for health checks only, while all others are busy
 * @param perAddress the most connections of one address
 * @param headTime how long a client may take to send a request head
 * @param bodyTime how long a client may take to send a body
 * @param isProxy addresses that forward many clients and have no limit of their own
 */
public record ConnectionBounds(
        int max, int reserve, int perAddress, Duration headTime, Duration bodyTime, Predicate<InetAddress> isProxy) {}
