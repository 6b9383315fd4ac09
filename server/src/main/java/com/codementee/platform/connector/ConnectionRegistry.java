package com.codementee.platform.connector;

import com.codementee.platform.connector.Connection.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tracks all open connections. When there is no room, a new connection replaces the one that has waited longest for its
 * client. Clients that send a head or body too slowly are disconnected.
 */
final class ConnectionRegistry {

    /**
     * A route that reads a body reports the deadline itself, so only a silent client is cut off here, a little later.
     */
    private static final Duration SLACK = Duration.ofMillis(500);

    /** How long a reserve connection may stay open without a request. */
    private static final Duration RESERVE_TIME = Duration.ofSeconds(1);

    /** Idle connections and incomplete heads are closed before bodies, and the longest waiting first. */
    private static final Comparator<Connection> CLOSING_ORDER =
            Comparator.<Connection, Boolean>comparing(connection -> connection.phase() == Phase.BODY)
                    .thenComparing(Connection::since, (one, other) -> Long.signum(one - other));

    private final ConnectionBounds bounds;
    private final Map<SocketChannel, Connection> open = new ConcurrentHashMap<>();

    ConnectionRegistry(ConnectionBounds bounds) {
        this.bounds = bounds;
    }

    /** Registers an accepted socket. Returns null when its address has used up its limit with busy connections. */
    @Nullable Connection admit(SocketChannel socket) throws IOException {
        var address = ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
        if (!bounds.isProxy().test(address) && !makeRoom(address, bounds.perAddress())) return null;
        boolean room = makeRoom(null, bounds.max());
        var connection = new Connection(socket, address, !room);
        open.put(socket, connection);
        return connection;
    }

    void remove(SocketChannel socket) {
        open.remove(socket);
    }

    /**
     * Ensures that fewer than {@code max} connections, of one address or of all, are open, by closing one if needed.
     */
    private boolean makeRoom(@Nullable InetAddress address, int max) {
        int count = 0;
        Connection oldest = null;
        for (var connection : open.values()) {
            if (connection.isCut() || address != null && !address.equals(connection.address)) continue;
            count++;
            boolean older = oldest == null || CLOSING_ORDER.compare(connection, oldest) < 0;
            if (older && connection.waitsForClient()) oldest = connection;
        }
        if (count < max) return true;
        if (oldest != null) oldest.cut();
        return oldest != null;
    }

    /** Disconnects clients whose head or body is overdue. */
    void sweep() {
        long now = System.nanoTime();
        for (var connection : open.values()) {
            if (connection.waitsForClient() && now - connection.since() > allowed(connection).toNanos()) {
                connection.cut();
            }
        }
    }

    private Duration allowed(Connection connection) {
        if (connection.reserve) return RESERVE_TIME;
        return switch (connection.phase()) {
            case HEAD -> bounds.headTime();
            case BODY -> bounds.bodyTime().plus(SLACK);
            case IDLE, WORK -> Duration.ofDays(1);
        };
    }
}
