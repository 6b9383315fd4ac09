package com.codementee.platform.connector;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the connections beyond the maximum for health probes: whoever asks for anything else there is sent away. */
public final class ProbeReserveValve extends ValveBase {

    private static final Set<String> PROBES =
            Set.of("/health", "/health/live", "/health/ready", "/api/health", "/api/public/health");

    public ProbeReserveValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean reserve = request.getCoyoteRequest().getAttribute(BoundedProcessor.RESERVE) != null;
        if (reserve) response.setHeader("Connection", "close");
        if (reserve && !PROBES.contains(request.getRequestURI())) response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        else getNext().invoke(request, response);
    }
}
