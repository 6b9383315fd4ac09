package com.codementee.platform.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** An open connection and whom it waits for. Its own threads say so, and {@link Connections} looks from others. */
final class Connection {

    /** Whom a connection waits for: in all but {@code WORK} it is the client. */
    enum Phase {
        IDLE,
        HEAD,
        BODY,
        WORK
    }

    private record State(Phase phase, long since) {}

    final SocketChannel socket;
    final InetAddress address;
    /** Whether it was accepted beyond the maximum, so that only a health probe is answered. */
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

    /** When it came into its phase, by {@code System.nanoTime()}. */
    long since() {
        return state.since;
    }

    /** Begins a phase, unless it is in that already. */
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
     * Reads no more from the client. Tomcat finds the end of the stream and closes the connection; a route that is
     * reading a body can still answer.
     */
    void cut() {
        cut = true;
        try {
            socket.shutdownInput();
        } catch (IOException _) {
            // it is closed already
        }
    }
}
