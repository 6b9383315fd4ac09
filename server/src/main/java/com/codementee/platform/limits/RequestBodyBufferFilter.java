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
 * Lets a body be read whole before its route reads it again. How large a body may be, in what time it must arrive and
 * how much is held of all of them is decided below, in {@code connector.BoundedBody}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class RequestBodyBufferFilter extends OncePerRequestFilter {

    /** All bytes of this request's body, which its route can still read. */
    public static byte[] keep(HttpServletRequest request) throws IOException {
        return WebUtils.getNativeRequest(request, Body.class).keep();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Body(request), response);
    }

    private static final class Body extends HttpServletRequestWrapper {

        private byte @Nullable [] kept;

        Body(HttpServletRequest request) {
            super(request);
        }

        public byte[] keep() throws IOException {
            if (kept == null) kept = getInputStream().readAllBytes();
            return kept;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return kept == null ? super.getInputStream() : new Kept(kept);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream in;

        Kept(byte[] bytes) {
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
