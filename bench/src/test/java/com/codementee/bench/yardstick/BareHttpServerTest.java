package com.codementee.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BareHttpServerTest {

    @Test
    void distinguishesACompleteRequestFromAPartialOne() {
        var request = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII);
        assertThat(BareHttpServer.isComplete(request, request.length)).isTrue();
        assertThat(BareHttpServer.isComplete(request, request.length - 1)).isFalse();
        assertThat(BareHttpServer.isComplete(request, 10)).isFalse();
    }
}
