package com.codementee.platform.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** An open connection and its phase. Its own threads set the phase; {@link ConnectionRegistry} reads it from others. */
final class Connection {

    /** The phase of a connection. In all but {@code WORK} it waits for the client. */
    enum Phase {
        IDLE,
        HEAD,
        BODY,
        WORK
    }

    private record State(Phase phase, long since) {}

    final SocketChannel socket;
    final InetAddress address;
    /** Whether it was accepted beyond the maximum, so it serves health checks only. */
    final boolean reserve;

    private volatile State state = new State(Phase.HEAD, System.nanoTime());
    private volatile boolean cut;

    Connection(SocketChannel socket, InetAddress address, boolean reserve) {
        this.socket = socket;
        this.address = address;
        this.reserve = reserve;
    }

    Phase phase() {
        return state.phase;
    }

    /** When the phase began, by {@code System.nanoTime()}. */
    long since() {
        return state.since;
    }

    /** Begins a phase unless the connection is in it already. */
    void enter(Phase phase) {
        if (state.phase != phase) state = new State(phase, System.nanoTime());
    }

    boolean waitsForClient() {
        return !cut && state.phase != Phase.WORK;
    }

    boolean isCut() {
        return cut;
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
