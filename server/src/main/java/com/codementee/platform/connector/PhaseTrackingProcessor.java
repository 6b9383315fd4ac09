package com.codementee.platform.connector;

import com.codementee.platform.connector.Connection.Phase;
import java.io.IOException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.UpgradeToken;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Reports each request's phase to its {@link Connection}, and the start of each head to {@link RequestHeadValidator}.
 */
final class PhaseTrackingProcessor extends Http11Processor {

    /** The attribute that marks a request on a reserve connection. */
    static final String RESERVE = PhaseTrackingProcessor.class.getName() + ".reserve";

    /** The request attribute that holds its processor. */
    static final String PROCESSOR = PhaseTrackingProcessor.class.getName();

    private final BoundedProtocol protocol;
    private final Http11InputBuffer input;
    private HeadCheckingChannel channel;

    PhaseTrackingProcessor(BoundedProtocol protocol, Adapter adapter) {
        var observed = new ObservedAdapter(adapter);
        super(protocol, observed);
        observed.processor = this;
        this.protocol = protocol;
        input = (Http11InputBuffer) request.getInputBuffer();
        request.setInputBuffer(new ObservedInput());
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        channel = (HeadCheckingChannel) socket.getSocket();
        var connection = channel.connection();
        // After a chunked body. Otherwise the head is expected already, and a part of it may have been checked.
        if (connection.phase() != Phase.HEAD && channel.head().isPaused()) expectHead(0);
        connection.enter(Phase.HEAD);
        var state = super.service(socket);
        if (state == SocketState.OPEN) connection.enter(Phase.IDLE);
        else if (state == SocketState.LONG && !isAsync()) connection.enter(Phase.HEAD);
        return state;
    }

    private void handle(Adapter adapter, Response response) throws Exception {
        var connection = channel.connection();
        boolean refused = getErrorState().isError();
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        long length = refused ? 0 : Math.max(0, request.getContentLengthLong());
        connection.enter(chunked || length > 0 ? Phase.BODY : Phase.WORK);
        // Only Tomcat knows where a chunked body ends, so a pipelined head directly after it passes unchecked.
        if (chunked) channel.head().pause();
        else expectHead(length);
        if (connection.reserve) request.setAttribute(RESERVE, true);
        request.setAttribute(PROCESSOR, this);
        adapter.service(request, response);
    }

    Connection connection() {
        return channel.connection();
    }

    /** Makes room for this connection among the streams. Returns false when there are too many. */
    boolean reserveStream(ConnectionResponseStream stream) {
        if (!protocol.reserveStream(connection())) return false;
        connection().carry(stream);
        return true;
    }

    /** Lets Tomcat pass the connection to the stream when this request has ended, as it does for a WebSocket. */
    void handOver(ConnectionResponseStream stream) {
        action(ActionCode.UPGRADE, new UpgradeToken(new StreamUpgradeHandler(stream), null, null, null));
    }

    /** Expects the next head after this many bytes of body, part of which Tomcat may have buffered already. */
    private void expectHead(long afterBytes) {
        channel.head().begin(afterBytes);
        var bytes = input.getByteBuffer();
        if (bytes != null) channel.head().check(bytes, bytes.position(), bytes.limit());
    }

    private final class ObservedInput implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int bytes = input.doRead(handler);
            long length = request.getContentLengthLong();
            boolean whole = bytes < 0 || length >= 0 && request.getBytesRead() + bytes >= length;
            if (whole) channel.connection().enter(Phase.WORK);
            return bytes;
        }

        @Override
        public int available() {
            return input.available();
        }
    }

    private static final class ObservedAdapter implements Adapter {

        private final Adapter adapter;
        private PhaseTrackingProcessor processor;

        ObservedAdapter(Adapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            processor.handle(adapter, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            return adapter.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
