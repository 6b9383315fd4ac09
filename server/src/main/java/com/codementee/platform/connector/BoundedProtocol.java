package com.codementee.platform.connector;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with {@link ConnectionBounds}, and without the leniency that {@link RequestHeadValidator} refuses. */
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint endpoint;

    /** Public, because Tomcat instantiates the class by name. */
    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** Sets the bounds. Call it before the protocol starts. */
    public void bound(ConnectionBounds bounds) {
        endpoint.bound(bounds);
    }

    boolean reserveStream(Connection connection) {
        return endpoint.reserveStream(connection);
    }

    @Override
    protected Processor createProcessor() {
        return new PhaseTrackingProcessor(this, getAdapter());
    }
}
