package com.codementee.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Forwards TCP connections to a database and can close or stall them. */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket serverSocket;
    private final int targetPort;
    /** Keyed by the client port that the database sees. */
    private final Map<Integer, Connection> connections = new ConcurrentHashMap<>();

    private volatile boolean stalled;

    private record Connection(Socket client, Socket server, Semaphore flow) {

        void close() {
            try (client; server) {
                flow.release();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** Listens on a free loopback port and forwards to the target port. */
    public TcpProxy(int targetPort) throws IOException {
        this.targetPort = targetPort;
        this.serverSocket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    /** Closes the connection that the database sees from this client port. */
    public void close(int clientPort) {
        var connection = connections.remove(clientPort);
        if (connection != null) connection.close();
    }

    /** Stops forwarding on the connection that the database sees from this client port, without closing it. */
    public void stall(int clientPort) {
        var connection = connections.get(clientPort);
        if (connection != null) connection.flow.drainPermits();
    }

    /** Stalls all connections, existing and new. */
    public void stallAll() {
        stalled = true;
        connections.keySet().forEach(this::stall);
    }

    /** Closes all existing connections and forwards new ones again. */
    public void recover() {
        stalled = false;
        connections.keySet().forEach(this::close);
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
        connections.keySet().forEach(this::close);
    }

    private void accept() {
        while (!serverSocket.isClosed()) {
            try {
                var client = serverSocket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
                var connection = new Connection(client, server, new Semaphore(stalled ? 0 : 1));
                connections.put(server.getLocalPort(), connection);
                Thread.ofVirtual().start(() -> pump(connection, client, server));
                Thread.ofVirtual().start(() -> pump(connection, server, client));
            } catch (IOException _) {
                // The proxy was closed or the database is down. The client sees a failed connection.
            }
        }
    }

    private void pump(Connection connection, Socket from, Socket to) {
        var bytes = new byte[16 * 1024];
        try {
            for (int read; (read = from.getInputStream().read(bytes)) > 0; ) {
                connection.flow.acquireUninterruptibly();
                connection.flow.release();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException _) {
            // The connection was closed.
        } finally {
            close(connection.server.getLocalPort());
        }
    }
}
