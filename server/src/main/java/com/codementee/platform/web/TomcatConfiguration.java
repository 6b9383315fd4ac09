package com.codementee.platform.web;

import com.codementee.platform.connector.BodyBudget;
import com.codementee.platform.connector.BoundedBodyValve;
import com.codementee.platform.connector.BoundedProtocol;
import com.codementee.platform.connector.ConnectionBounds;
import com.codementee.platform.connector.ProbeReserveValve;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.errors.ErrorTranslator;
import com.codementee.platform.health.HealthPaths;
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

/** Configures Tomcat's limits, and the error responses of Tomcat and of Spring's firewall. */
@Configuration(proxyBeanMethods = false)
public class TomcatConfiguration {

    /** Tomcat reads an oversized body to its end, up to this size, so the client can read the 413. */
    private static final int MAX_SWALLOW_BYTES = 128 * 1024 * 1024;

    /** High enough that the size limit for the request head applies first. */
    private static final int MAX_HEADERS = 4_000;

    /** The heap has room for this many connections that each serve a request, at 135 kB each. */
    private static final int MAX_CONNECTIONS = 800;
    private static final int PROBE_RESERVE = 32;
    /** No single client address, except a proxy's, may use all connections. */
    private static final int MAX_CONNECTIONS_PER_ADDRESS = MAX_CONNECTIONS / 2;

    /** A quick run of {@code bench streams} took 34 MiB for as many. A stalled client holds up to 16 kB. */
    private static final int MAX_STREAMS = 5_000;

    private static final long MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final Duration HEAD_TIME = Duration.ofSeconds(10);
    private static final Duration BODY_TIME = Duration.ofSeconds(30);

    /** How long an idle connection stays open; other clients may be waiting for one. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    /** Limits the heap for all bodies that are being read; one client address may use half of it. */
    @Bean
    BodyBudget bodyBudget() {
        return new BodyBudget(MAX_BODY_BYTES, MAX_BODY_BYTES / 2);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatCustomizer(
            ErrorResponseWriter errors, SecurityHeaders headers, BodyBudget bodies, ClientAddressResolver addresses) {
        var bounds = new ConnectionBounds(
                MAX_CONNECTIONS, PROBE_RESERVE, MAX_CONNECTIONS_PER_ADDRESS, MAX_STREAMS, HEAD_TIME, BODY_TIME,
                address -> addresses.isProxy(address.getHostAddress()));
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setMaxCookieCount(MAX_HEADERS);
                if (!(connector.getProtocolHandler() instanceof BoundedProtocol http)) return;
                http.setMaxSwallowSize(MAX_SWALLOW_BYTES);
                http.setMaxHeaderCount(MAX_HEADERS);
                http.bound(bounds);
                http.setConnectionTimeout((int) KEEP_ALIVE.toMillis());
                http.setKeepAliveTimeout((int) KEEP_ALIVE.toMillis());
                // Tomcat's default of 100 would allocate each connection's buffers again and again.
                http.setMaxKeepAliveRequests(-1);
            });
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                for (var valve : host.getPipeline().getValves()) {
                    if (valve instanceof ErrorReportValve) host.getPipeline().removeValve(valve);
                }
                host.setErrorReportValveClass(HeadersAndErrorsValve.class.getName());
                host.getPipeline().addValve(new HeadersAndErrorsValve(errors, headers));
                host.getPipeline().addValve(new ProbeReserveValve(HealthPaths.ALL));
                host.getPipeline().addValve(new BoundedBodyValve(bodies, BODY_TIME));
            });
        };
    }

    @Bean
    HttpFirewall httpFirewall() {
        return new CanonicalPathFirewall();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ErrorTranslator translator, ErrorResponseWriter errors) {
        return (request, response, problem) -> errors.write(request, response, translator.translate(problem));
    }
}
