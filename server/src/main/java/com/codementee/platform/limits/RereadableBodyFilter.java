package com.codementee.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Allows a request body to be read before the route reads it again. {@code connector.BoundedBody} limits its size and
 * duration, and the memory of all bodies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class RereadableBodyFilter extends OncePerRequestFilter {

    /** Reads the whole body. The route can still read it afterwards. */
    public static byte[] bufferedBody(HttpServletRequest request) throws IOException {
        return WebUtils.getNativeRequest(request, Body.class).buffer();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Body(request), response);
    }

    private static final class Body extends HttpServletRequestWrapper {

        private byte @Nullable [] buffered;

        Body(HttpServletRequest request) {
            super(request);
        }

        byte[] buffer() throws IOException {
            if (buffered == null) buffered = getInputStream().readAllBytes();
            return buffered;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return buffered == null ? super.getInputStream() : new BufferedInput(buffered);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BufferedInput extends ServletInputStream {

        private final ByteArrayInputStream in;

        BufferedInput(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return in.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Routes read their bodies with blocking calls");
        }
    }
}
