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
 * Tracks all open connections. At the limit, a new connection replaces the one that has been waiting longest for its
 * client. Clients that send a head or body too slowly are disconnected.
 */
final class ConnectionRegistry {

    /**
     * Extra time before a slow body is cut off here, because a route that reads the body reports the missed deadline
     * itself.
     */
    private static final Duration SLACK = Duration.ofMillis(500);

    /** How long a reserve connection may stay open without a request. */
    private static final Duration RESERVE_TIME = Duration.ofSeconds(1);

    /** Idle connections and incomplete heads are closed before incomplete bodies, longest waiting first. */
    private static final Comparator<Connection> CLOSING_ORDER =
            Comparator.<Connection, Boolean>comparing(connection -> connection.phase() == Phase.BODY)
                    .thenComparing(Connection::since, (one, other) -> Long.signum(one - other));

    private final ConnectionBounds bounds;
    private final Map<SocketChannel, Connection> open = new ConcurrentHashMap<>();
    /** Connections that carry a {@link ResponseStream}. Their module limits them per client. */
    private final Map<SocketChannel, Connection> streams = new ConcurrentHashMap<>();

    ConnectionRegistry(ConnectionBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Registers an accepted socket. Returns null if its IP address has reached the limit and all its connections are
     * busy.
     */
    @Nullable Connection admit(SocketChannel socket) throws IOException {
        var address = ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
        if (!bounds.isProxy().test(address) && !makeRoom(address, bounds.perAddress())) return null;
        boolean room = makeRoom(null, bounds.max());
        var connection = new Connection(socket, address, !room);
        open.put(socket, connection);
        return connection;
    }

    /** Counts a connection as a stream from now on. Returns false when there are too many. */
    synchronized boolean moveToStreams(Connection connection) {
        if (streams.size() >= bounds.streams()) return false;
        streams.put(connection.socket, connection);
        open.remove(connection.socket);
        return true;
    }

    void remove(SocketChannel socket) {
        open.remove(socket);
        streams.remove(socket);
    }

    /**
     * Ensures that fewer than {@code max} connections are open, for one address or in total, by closing one if needed.
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

    /** Disconnects clients that exceeded the time for a head or body. */
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
