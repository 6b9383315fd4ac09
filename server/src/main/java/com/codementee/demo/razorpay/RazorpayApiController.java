package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.Faults;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the provider's API over HTTP and applies injected faults. */
@RestController
@WithoutEnvelope
@Hidden
@DemoOnly
class RazorpayApiController {

    private static final String PATH = "/__sandbox/razorpay/v1";
    private static final int MAX_BYTES = 1 << 16;
    private static final Duration SLOW_DELAY = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final RazorpayApi api;
    private final Faults faults;

    RazorpayApiController(RazorpayApi api, Faults faults) {
        this.api = api;
        this.faults = faults;
    }

    @RequestMapping(PATH + "/**")
    @Allow(Who.PUBLIC)
    void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fault = faults.next(Faults.Target.RAZORPAY).orElse(null);
        switch (fault) {
            case null -> answer(request, response);
            case DOWN -> response.setStatus(UNAVAILABLE);
            case ERROR -> write(response, SERVER_ERROR, RazorpayJson.error(
                    "SERVER_ERROR", "We are facing some trouble completing your request at the moment. Please try again shortly.",
                    "NA", "NA", null));
            case SLOW -> {
                LockSupport.parkNanos(SLOW_DELAY.toNanos());
                answer(request, response);
            }
            case DROP_RESPONSE -> {
                work(request);
                // Announces more bytes than it sends, then closes the connection.
                response.setHeader("Connection", "close");
                response.setContentLength(MAX_BYTES);
                response.flushBuffer();
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = work(request);
        write(response, answer.status, answer.body);
    }

    private Answer work(HttpServletRequest request) throws IOException {
        var path = request.getRequestURI().substring(PATH.length());
        var body = request.getInputStream().readNBytes(MAX_BYTES);
        try {
            return new Answer(200, api.answer(request.getMethod(), path, request, body));
        } catch (RazorpayApiException refusal) {
            return new Answer(refusal.status, RazorpayJson.error(
                    "BAD_REQUEST_ERROR", refusal.getMessage(),
                    refusal.reason.equals("NA") ? "NA" : "payment_initiation", refusal.reason, refusal.field));
        }
    }

    private record Answer(int status, Map<String, Object> body) {}

    private static void write(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(RazorpayJson.JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
