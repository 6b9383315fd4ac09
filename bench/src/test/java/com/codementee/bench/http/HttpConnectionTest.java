package com.codementee.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.bench.config.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests the HTTP client against hand-written responses. */
class HttpConnectionTest {

    private static final Request CALL = Request.get("/", null);

    @Test
    void readsABodyOfAKnownLength() throws IOException {
        assertThat(answerTo("HTTP/1.1 200 \r\ncontent-length: 5\r\n\r\nhello").text()).isEqualTo("hello");
    }

    @Test
    void readsABodyInChunks() throws IOException {
        assertThat(answerTo("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")
                .text()).isEqualTo("hello");
    }

    @Test
    void failsOnAnUnexpectedStatus() {
        assertThatThrownBy(() -> answerTo("HTTP/1.1 503 \r\nContent-Length: 4\r\n\r\nbusy"))
                .isInstanceOf(BenchmarkException.class).hasMessageContaining("503").hasMessageContaining("busy");
    }

    @Test
    void findsAMemberWithoutParsingTheBody() throws IOException {
        assertThat(answerTo("HTTP/1.1 200 \r\nContent-Length: 21\r\n\r\n{\"id\":\"7\",\"x\":[{}]  }").first("id"))
                .isEqualTo("7");
    }

    private static Response answerTo(String response) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[CALL.bytes().length]);
                    socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException problem) {
                    throw new IllegalStateException(problem);
                }
            });
            return HttpConnection.sendOnce(server.getLocalPort(), CALL);
        }
    }
}
