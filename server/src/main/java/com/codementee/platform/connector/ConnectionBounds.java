package com.codementee.platform.connector;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a client may take of our connections.
 *
 * @param max how many are open at once
 * @param reserve how many more are accepted when all of those are at work, for health probes alone
 * @param perAddress how many of {@code max} one address may have
 * @param headTime how long a client may take to send a whole head
 * @param bodyTime how long a client may take to send a whole body
 * @param isProxy addresses that stand for many clients and have no bound of their own
 */
public record ConnectionBounds(
        int max, int reserve, int perAddress, Duration headTime, Duration bodyTime, Predicate<InetAddress> isProxy) {}
