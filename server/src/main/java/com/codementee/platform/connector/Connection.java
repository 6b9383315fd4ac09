package com.codementee.platform.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * An open connection and its phase. The connection's threads set the phase; {@link ConnectionRegistry} reads it from
 * other threads.
 */
final class Connection {

    /** A connection's phase. In all phases but {@code WORK}, the server waits for the client. */
    enum Phase {
        IDLE,
        HEAD,
        BODY,
        WORK
    }

    private record State(Phase phase, long since) {}

    final SocketChannel socket;
    final InetAddress address;
    /** Whether the connection was accepted beyond the maximum and so serves health checks only. */
    final boolean reserve;

    private volatile State state = new State(Phase.HEAD, System.nanoTime());
    private volatile boolean cut;
    private volatile @Nullable ConnectionResponseStream stream;

    Connection(SocketChannel socket, InetAddress address, boolean reserve) {
        this.socket = socket;
        this.address = address;
        this.reserve = reserve;
    }

    Phase phase() {
        return state.phase;
    }

    /** Returns when the phase began, as a value of {@code System.nanoTime()}. */
    long since() {
        return state.since;
    }

    /** Begins a phase unless the connection is already in it. */
    void enter(Phase phase) {
        if (state.phase != phase) state = new State(phase, System.nanoTime());
    }

    boolean waitsForClient() {
        return !cut && state.phase != Phase.WORK;
    }

    boolean isCut() {
        return cut;
    }

    void carry(ConnectionResponseStream stream) {
        this.stream = stream;
    }

    /** The connection is closed. Tomcat may report it more than once. */
    void ended() {
        var carried = stream;
        if (carried != null) carried.ended();
    }

    /**
     * Stops reading from the client. Tomcat sees the end of the stream and closes the connection; a route that is
     * reading a body can still respond.
     */
    void cut() {
        cut = true;
        try {
            socket.shutdownInput();
        } catch (IOException _) {
            // The socket is already closed.
        }
    }
}
