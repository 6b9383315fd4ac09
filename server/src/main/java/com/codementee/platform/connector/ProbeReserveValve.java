package com.codementee.platform.connector;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Reserves the connections beyond the maximum for health checks and answers other requests on them with 503. */
public final class ProbeReserveValve extends ValveBase {

    private final Set<String> probes;

    /** @param probes the paths of the health checks */
    public ProbeReserveValve(Set<String> probes) {
        super(true);
        this.probes = probes;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean reserve = request.getCoyoteRequest().getAttribute(PhaseTrackingProcessor.RESERVE) != null;
        if (reserve) response.setHeader("Connection", "close");
        if (reserve && !probes.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        else getNext().invoke(request, response);
    }
}
