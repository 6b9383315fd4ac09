package com.codementee.platform.web;

import com.codementee.platform.connector.BodyBudget;
import com.codementee.platform.connector.BoundedBodyValve;
import com.codementee.platform.connector.BoundedProtocol;
import com.codementee.platform.connector.ConnectionBounds;
import com.codementee.platform.connector.ProbeReserveValve;
import com.codementee.platform.errors.ApiExceptionHandler;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.security.SecurityHeaders;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Makes Tomcat and Spring's firewall refuse in our words. */
@Configuration(proxyBeanMethods = false)
public class TomcatConfiguration {

    /** A client hears our 413 only if somebody takes the rest of what it sends; beyond this it is cut off. */
    private static final int SWALLOWED_BYTES = 128 * 1024 * 1024;

    /** What bounds the headers of a request is their size. */
    private static final int MOST_HEADERS = 4_000;

    /** As many as the heap has room for when a request is under way on each, at 135 kB: more would end the process. */
    private static final int MAX_CONNECTIONS = 800;
    private static final int RESERVED_FOR_PROBES = 32;
    /** One address never has all connections to itself, unless it is a proxy. */
    private static final int MAX_CONNECTIONS_PER_ADDRESS = MAX_CONNECTIONS / 2;

    private static final long MOST_BODY_BYTES = 16 * 1024 * 1024;

    private static final Duration HEAD_TIME = Duration.ofSeconds(10);
    private static final Duration BODY_TIME = Duration.ofSeconds(30);

    /** A browser keeps a connection that it does not use only so long, since somebody else may wait for it. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** How much of the heap all bodies that are being read may take, and what part of it one address may take. */
    @Bean
    BodyBudget bodyBudget() {
        return new BodyBudget(MOST_BODY_BYTES, MOST_BODY_BYTES / 2);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(
            ErrorResponseWriter errors, SecurityHeaders headers, BodyBudget bodies, ClientAddressResolver addresses) {
        var bounds = new ConnectionBounds(
                MAX_CONNECTIONS, RESERVED_FOR_PROBES, MAX_CONNECTIONS_PER_ADDRESS, HEAD_TIME, BODY_TIME,
                address -> addresses.isProxy(address.getHostAddress()));
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setMaxCookieCount(MOST_HEADERS);
                if (!(connector.getProtocolHandler() instanceof BoundedProtocol http)) return;
                http.setMaxSwallowSize(SWALLOWED_BYTES);
                http.setMaxHeaderCount(MOST_HEADERS);
                http.bound(bounds);
                http.setConnectionTimeout((int) IDLE.toMillis());
                http.setKeepAliveTimeout((int) IDLE.toMillis());
                // Tomcat's hundred would have each connection's buffers made anew all the time.
                http.setMaxKeepAliveRequests(-1);
            });
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                for (var valve : host.getPipeline().getValves()) {
                    if (valve instanceof ErrorReportValve) host.getPipeline().removeValve(valve);
                }
                host.setErrorReportValveClass(ErrorResponseValve.class.getName());
                host.getPipeline().addValve(new ErrorResponseValve(errors, headers));
                host.getPipeline().addValve(new ProbeReserveValve());
                host.getPipeline().addValve(new BoundedBodyValve(bodies, BODY_TIME));
            });
        };
    }

    @Bean
    HttpFirewall firewall() {
        return new CanonicalPathFirewall();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ErrorResponseWriter errors) {
        return (request, response, problem) -> errors.write(request, response, ApiExceptionHandler.refusal(problem));
    }
}
