package com.codementee.platform.connector;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Tomcat's endpoint, which registers each accepted socket with {@link ConnectionRegistry}. */
final class BoundedEndpoint extends NioEndpoint {

    private static final long SWEEP_MILLIS = 250;
    private static final Duration NEVER = Duration.ofDays(1);

    private ConnectionRegistry connections = new ConnectionRegistry(
            new ConnectionBounds(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0, NEVER, NEVER, _ -> true));
    private ScheduledExecutorService sweeper;
    /** The connection that is being set up. Tomcat has a single acceptor thread. */
    private Connection accepted;

    void bound(ConnectionBounds bounds) {
        connections = new ConnectionRegistry(bounds);
        setMaxConnections(bounds.max() + bounds.reserve() + bounds.streams());
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("slow-clients").factory());
        sweeper.scheduleWithFixedDelay(connections::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stopInternal() {
        if (sweeper != null) sweeper.shutdownNow();
        super.stopInternal();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        try {
            accepted = connections.admit(socket);
        } catch (IOException _) {
            accepted = null;
        }
        if (accepted != null) return super.setSocketOptions(socket);
        destroySocket(socket);
        return false;
    }

    @Override
    protected void destroySocket(SocketChannel socket) {
        connections.remove(socket);
        super.destroySocket(socket);
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffer) {
        return new HeadCheckingChannel(new ReleasableBuffers(buffer), this);
    }

    Connection accepted() {
        return accepted;
    }

    /** Counts a connection as a stream from now on. Returns false when there are too many. */
    boolean reserveStream(Connection connection) {
        return connections.moveToStreams(connection);
    }

    void closed(Connection connection) {
        connections.remove(connection.socket);
        connection.ended();
    }
}
