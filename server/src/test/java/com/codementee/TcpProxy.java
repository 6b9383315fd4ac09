package com.codementee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Stands between an application and its database, and cuts connections or lets them fall silent. */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    /** By the local port that the database sees. */
    private final Map<Integer, Pair> pairs = new ConcurrentHashMap<>();

    private volatile boolean silent;

    private record Pair(Socket client, Socket server, Semaphore flow) {

        void close() {
            try (client; server) {
                flow.release();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** Listens on a free port of the loopback interface and forwards to this one. */
    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends the connection that the database sees coming from this port. */
    public void cut(int clientPort) {
        var pair = pairs.remove(clientPort);
        if (pair != null) pair.close();
    }

    /** Passes nothing on any more on the connection that the database sees coming from this port, without ending it. */
    public void silence(int clientPort) {
        var pair = pairs.get(clientPort);
        if (pair != null) pair.flow.drainPermits();
    }

    /** All connections there are, and those to come, fall silent. */
    public void silence() {
        silent = true;
        pairs.keySet().forEach(this::silence);
    }

    /** Lets new connections through again, and ends those that fell silent. */
    public void recover() {
        silent = false;
        pairs.keySet().forEach(this::cut);
    }

    @Override
    public void close() throws IOException {
        door.close();
        pairs.keySet().forEach(this::cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                var pair = new Pair(client, server, new Semaphore(silent ? 0 : 1));
                pairs.put(server.getLocalPort(), pair);
                Thread.ofVirtual().start(() -> pump(pair, client, server));
                Thread.ofVirtual().start(() -> pump(pair, server, client));
            } catch (IOException _) {
                // closed, or the database is down: its client sees the same
            }
        }
    }

    private void pump(Pair pair, Socket from, Socket to) {
        var bytes = new byte[16 * 1024];
        try {
            for (int read; (read = from.getInputStream().read(bytes)) > 0; ) {
                pair.flow.acquireUninterruptibly();
                pair.flow.release();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException _) {
            // cut
        } finally {
            cut(pair.server.getLocalPort());
        }
    }
}
