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
 * All open connections. Whoever connects when there is no room left gets the place of the connection that has waited
 * longest for its client; who sends a head or a body too slowly is cut off.
 */
final class Connections {

    /** A route that reads a body notices the deadline itself and answers; only silence is ended from here. */
    private static final Duration SLACK = Duration.ofMillis(500);

    /** Nobody keeps a place of the reserve without asking for something. */
    private static final Duration RESERVE_TIME = Duration.ofSeconds(1);

    /** Idle connections and incomplete heads go before bodies, and the longest waiting first. */
    private static final Comparator<Connection> FIRST_TO_GO =
            Comparator.<Connection, Boolean>comparing(connection -> connection.phase() == Phase.BODY)
                    .thenComparing(Connection::since, (one, other) -> Long.signum(one - other));

    private final ConnectionBounds bounds;
    private final Map<SocketChannel, Connection> open = new ConcurrentHashMap<>();

    Connections(ConnectionBounds bounds) {
        this.bounds = bounds;
    }

    /** The connection of a socket that was just accepted, or null when its address has all of its share at work. */
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

    /** Whether fewer than {@code max} connections, of one address or of all, are open or could be made to be. */
    private boolean makeRoom(@Nullable InetAddress address, int max) {
        int count = 0;
        Connection oldest = null;
        for (var connection : open.values()) {
            if (connection.isCut() || address != null && !address.equals(connection.address)) continue;
            count++;
            boolean older = oldest == null || FIRST_TO_GO.compare(connection, oldest) < 0;
            if (older && connection.waitsForClient()) oldest = connection;
        }
        if (count < max) return true;
        if (oldest != null) oldest.cut();
        return oldest != null;
    }

    /** Cuts off the clients whose head or body is overdue. */
    void sweep() {
        long now = System.nanoTime();
        for (var connection : open.values()) {
            if (connection.waitsForClient() && now - connection.since() > allowed(connection).toNanos()) connection.cut();
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
