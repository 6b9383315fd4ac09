package com.codementee.platform.connector;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Wraps the body of each request in a {@link BoundedBody}. */
public final class BoundedBodyValve extends ValveBase {

    private final BodyBudget budget;
    private final Duration time;

    /** @param time how long a client may take to send a whole body */
    public BoundedBodyValve(BodyBudget budget, Duration time) {
        super(true);
        this.budget = budget;
        this.time = time;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader("Content-Length") == null && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var body = new BoundedBody(coyote, budget, time);
        coyote.setInputBuffer(body);
        request.setAttribute(BoundedBody.ATTRIBUTE, body);
        try {
            getNext().invoke(request, response);
        } finally {
            body.end();
        }
    }
}
