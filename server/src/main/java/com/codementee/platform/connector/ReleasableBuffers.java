package com.codementee.platform.connector;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection's read and write buffers, 16 kB in all. They are released while the connection carries a {@link
 * ResponseStream}, which does without them.
 */
final class ReleasableBuffers extends SocketBufferHandler {

    private final int readSize;
    private final int writeSize;
    private volatile SocketBufferHandler buffers;

    ReleasableBuffers(SocketBufferHandler buffers) {
        super(0, 0, false);
        this.readSize = buffers.getReadBuffer().capacity();
        this.writeSize = buffers.getWriteBuffer().capacity();
        this.buffers = buffers;
    }

    void release() {
        buffers = new SocketBufferHandler(0, 0, false);
    }

    /** Empties the buffers for the next connection, and allocates them if they were released. */
    @Override
    public void reset() {
        if (buffers.getReadBuffer().capacity() == 0) buffers = new SocketBufferHandler(readSize, writeSize, false);
        else buffers.reset();
    }

    /** Drops bytes that a client sent behind the request of a stream, if there is no room for them. */
    @Override
    public void unReadReadBuffer(ByteBuffer returned) {
        if (returned.remaining() <= readSize && isReadBufferEmpty()) buffers.unReadReadBuffer(returned);
    }

    @Override
    public void configureReadBufferForWrite() {
        buffers.configureReadBufferForWrite();
    }

    @Override
    public void configureReadBufferForRead() {
        buffers.configureReadBufferForRead();
    }

    @Override
    public ByteBuffer getReadBuffer() {
        return buffers.getReadBuffer();
    }

    @Override
    public boolean isReadBufferEmpty() {
        return buffers.isReadBufferEmpty();
    }

    @Override
    public void configureWriteBufferForWrite() {
        buffers.configureWriteBufferForWrite();
    }

    @Override
    public void configureWriteBufferForRead() {
        buffers.configureWriteBufferForRead();
    }

    @Override
    public boolean isWriteBufferWritable() {
        return buffers.isWriteBufferWritable();
    }

    @Override
    public ByteBuffer getWriteBuffer() {
        return buffers.getWriteBuffer();
    }

    @Override
    public boolean isWriteBufferEmpty() {
        return buffers.isWriteBufferEmpty();
    }

    @Override
    public void expand(int newSize) {
        buffers.expand(newSize);
    }
}
