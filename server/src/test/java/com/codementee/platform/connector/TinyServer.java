package com.codementee.platform.connector;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.health.HealthPaths;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * A Tomcat with the product's connection limits and one servlet, so that tests can set short deadlines and small
 * budgets. The servlet reads the body of a POST, waits if the path says so, and responds with the number of bytes.
 */
final class TinyServer implements AutoCloseable {

    static final int MAX_BODY = 64 * 1024;

    final Semaphore reading = new Semaphore(0);
    final Semaphore leave = new Semaphore(0);
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;

    TinyServer(Http11NioProtocol protocol, BodyBudget budget, Duration bodyTime) {
        connector = new Connector(protocol);
        connector.setPort(0);
        tomcat.setBaseDir("target/tiny-server");
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        var body = Tomcat.addServlet(context, "body", new Body());
        body.setMultipartConfigElement(new MultipartConfigElement("", 10_000_000, 10_000_000, 10_000_000));
        context.addServletMapping("/*", "body");
        tomcat.getHost().getPipeline().addValve(new ProbeReserveValve(HealthPaths.ALL));
        tomcat.getHost().getPipeline().addValve(new BoundedBodyValve(budget, bodyTime));
        try {
            tomcat.start();
        } catch (LifecycleException problem) {
            throw new IllegalStateException(problem);
        }
    }

    Socket connect() {
        try {
            var socket = new Socket("127.0.0.1", connector.getLocalPort());
            socket.setSoTimeout(20_000);
            return socket;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads the status line of the response. */
    static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Reads until the server closes the connection. */
    static String receive(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @SuppressWarnings("serial")
    private final class Body extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getAttribute(BoundedBody.ATTRIBUTE) instanceof BoundedBody body
                    && !request.getRequestURI().equals("/refused")) {
                body.admit(MAX_BODY, request.getRemoteAddr());
            }
            try {
                if (request.getRequestURI().equals("/parts")) request.getParameter("file");
                var bytes = request.getMethod().equals("POST") ? request.getInputStream().readAllBytes() : new byte[0];
                if (request.getRequestURI().equals("/wait")) {
                    reading.release();
                    leave.acquireUninterruptibly();
                }
                response.getOutputStream().print(bytes.length + " bytes");
            } catch (ApiException refusal) {
                response.setStatus(refusal.code().status());
                response.getOutputStream().print(refusal.getMessage());
            }
        }
    }
}
