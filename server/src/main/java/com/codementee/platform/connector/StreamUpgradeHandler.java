package com.codementee.platform.connector;

import jakarta.servlet.http.WebConnection;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Receives the events of a connection that carries a {@link ResponseStream}, in place of the HTTP processor. */
final class StreamUpgradeHandler implements InternalHttpUpgradeHandler {

    private final ConnectionResponseStream stream;

    StreamUpgradeHandler(ConnectionResponseStream stream) {
        this.stream = stream;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        ((HeadCheckingChannel) wrapper.getSocket()).releaseBuffers();
    }

    @Override
    public void init(WebConnection connection) {
        stream.opened();
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        boolean open = switch (event) {
            case OPEN_READ -> stream.isClientPresent();
            case OPEN_WRITE, TIMEOUT -> true;
            case STOP, DISCONNECT, ERROR, CONNECT_FAIL -> false;
        };
        return open ? SocketState.UPGRADED : SocketState.CLOSED;
    }

    @Override
    public void destroy() {
        // BoundedEndpoint reports the end of every connection.
    }

    @Override
    public void timeoutAsync(long now) {
        // Nothing waits.
    }

    @Override
    public void setSslSupport(SSLSupport ssl) {
        // The connector has no TLS.
    }

    @Override
    public void pause() {
        // The module that owns the stream closes it.
    }
}
