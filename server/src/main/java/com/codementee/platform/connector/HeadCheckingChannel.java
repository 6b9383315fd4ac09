package com.codementee.platform.connector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;

/** Passes a connection's bytes through a {@link RequestHeadValidator}. Tomcat reuses a channel for many connections. */
final class HeadCheckingChannel extends NioChannel {

    private final BoundedEndpoint endpoint;
    private final ReleasableBuffers buffers;
    private final RequestHeadValidator head = new RequestHeadValidator();
    private volatile Connection connection;

    HeadCheckingChannel(ReleasableBuffers buffers, BoundedEndpoint endpoint) {
        super(buffers);
        this.buffers = buffers;
        this.endpoint = endpoint;
    }

    Connection connection() {
        return connection;
    }

    RequestHeadValidator head() {
        return head;
    }

    /** Releases the buffers; the channel gets new ones with its next connection. */
    void releaseBuffers() {
        buffers.release();
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
        if (channel != null) {
            connection = endpoint.accepted();
            head.begin(0);
        } else {
            endpoint.closed(connection);
        }
        super.reset(channel, wrapper);
    }

    @Override
    public void close() throws IOException {
        endpoint.closed(connection);
        super.close();
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int from = to.position();
        int bytes = super.read(to);
        boolean wrong = bytes > 0 && head.check(to, from, to.position());
        if (!wrong || !to.hasRemaining()) return bytes;
        // Tomcat rejects a malformed header only at the end of its line, which may never arrive.
        to.put((byte) '\n');
        return bytes + 1;
    }
}
