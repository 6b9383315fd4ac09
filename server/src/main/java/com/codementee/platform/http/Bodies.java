package com.codementee.platform.http;

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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Caps every body while it is read, so that no refusal of a caller waits for the bytes, and keeps the whole of one
 * when somebody must see it before its route does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Bodies extends OncePerRequestFilter {

    private static final int MAX_BYTES = 1024 * 1024;

    /** All bytes of this request's body, which its route can still read. @throws PayloadTooLarge when there are too many */
    static byte[] keep(HttpServletRequest request) throws IOException {
        return WebUtils.getNativeRequest(request, Body.class).keep();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Body(request), response);
    }

    private static final class Body extends HttpServletRequestWrapper {

        private byte @Nullable [] kept;
        private @Nullable ServletInputStream stream;

        Body(HttpServletRequest request) {
            super(request);
        }

        byte[] keep() throws IOException {
            if (kept == null) kept = getInputStream().readAllBytes();
            return kept;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (kept != null) return new Capped(new ByteArrayInputStream(kept));
            if (getContentLengthLong() > MAX_BYTES) throw new PayloadTooLarge();
            if (stream == null) stream = new Capped(super.getInputStream());
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Capped extends ServletInputStream {

        private final InputStream in;
        private int left = MAX_BYTES;
        private boolean finished;

        Capped(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? -1 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws PayloadTooLarge {
            if (read < 0) finished = true;
            else if ((left -= read) < 0) throw new PayloadTooLarge();
        }

        @Override
        public boolean isFinished() {
            return finished;
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
