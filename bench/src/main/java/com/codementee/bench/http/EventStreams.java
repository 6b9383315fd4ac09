package com.codementee.bench.http;

import com.codementee.bench.config.BenchmarkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Open streams of server-sent events, which the calling thread reads. */
public final class EventStreams implements AutoCloseable {

    /** Less than the server allows for one address. Linux has a whole network of loopback addresses. */
    private static final int PER_ADDRESS = 400;

    private static final String FIELD_OF_EVENT = "data:";

    private final int port;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    public EventStreams(int port) throws IOException {
        this.port = port;
    }

    public int count() {
        return selector.keys().size();
    }

    /** Opens a stream and waits for its first block of lines. */
    public void open(String path, String token) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.bind(new InetSocketAddress("127.0.0." + (1 + count() / PER_ADDRESS), 0));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.write(StandardCharsets.ISO_8859_1.encode("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n"));
            awaitStart(channel);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException | RuntimeException problem) {
            channel.close();
            throw problem;
        }
    }

    private void awaitStart(SocketChannel channel) throws IOException {
        var text = "";
        do {
            text += read(channel);
            boolean refused = text.length() > 12 && !text.startsWith("200", 9);
            if (refused) throw new BenchmarkException("A stream was refused: " + text);
        } while (!text.contains("\r\n\r\n") || !text.endsWith("\n\n"));
    }

    /**
     * Reads until every stream has received an event.
     *
     * @return how long after this instant of {@code System.nanoTime()} each received it, in milliseconds
     * @throws BenchmarkException if a stream ends, or has received nothing after that time
     */
    public double[] awaitEvents(long since, Duration timeout) throws IOException {
        var times = new double[count()];
        int received = 0;
        selector.keys().forEach(key -> key.attach(null));
        while (received < times.length) {
            if (System.nanoTime() - since > timeout.toNanos()) {
                throw new BenchmarkException((times.length - received) + " streams received nothing");
            }
            selector.select(1_000);
            for (var key : selector.selectedKeys()) {
                boolean event = read((SocketChannel) key.channel()).contains(FIELD_OF_EVENT);
                if (!event || key.attachment() != null) continue;
                key.attach(true);
                times[received++] = (System.nanoTime() - since) / 1e6;
            }
            selector.selectedKeys().clear();
        }
        return times;
    }

    /** Reads what has arrived, for this long. */
    public void drain(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            selector.select(1_000);
            for (var key : selector.selectedKeys()) read((SocketChannel) key.channel());
            selector.selectedKeys().clear();
        }
    }

    private String read(SocketChannel channel) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) throw new BenchmarkException("The server ended a stream");
        return StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) key.channel().close();
        selector.close();
    }
}
