package com.codementee.demo.llm;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.Faults;
import com.codementee.demo.SandboxHtml;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the simulated language model's API and the page that describes it, and applies injected faults. */
@RestController
@WithoutEnvelope
@Hidden
@DemoOnly
class LlmSandboxController {

    private static final String PATH = "/__sandbox/llm";
    private static final String BASE_URL = PATH + "/v1";
    private static final int MAX_BYTES = 1 << 18;
    private static final Duration SLOW_DELAY = Duration.ofSeconds(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final ChatCompletionsApi api;
    private final Faults faults;

    LlmSandboxController(ChatCompletionsApi api, Faults faults) {
        this.api = api;
        this.faults = faults;
    }

    @GetMapping(PATH)
    @Allow(Who.PUBLIC)
    ResponseEntity<?> describe(HttpServletRequest request) {
        var models = ModelBehaviour.described();
        if (SandboxHtml.isRequested(request)) {
            return SandboxHtml.page("demo/llm/llm.jte", Map.of("baseUrl", BASE_URL, "models", models));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("base_url", BASE_URL, "models", models));
    }

    @PostMapping(BASE_URL + "/chat/completions")
    @Allow(Who.PUBLIC)
    void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_BYTES);
        var fault = faults.next(Faults.Target.LLM).orElse(null);
        switch (fault) {
            case null -> write(response, api.complete(body));
            case DOWN -> response.setStatus(503);
            case ERROR -> write(response, ChatCompletionsApi.error(
                    500, "The server had an error while processing your request.", "server_error", null));
            case SLOW -> {
                LockSupport.parkNanos(SLOW_DELAY.toNanos());
                write(response, api.complete(body));
            }
            case DROP_RESPONSE -> {
                // Announces more bytes than it sends, then closes the connection.
                response.setHeader("Connection", "close");
                response.setContentLength(MAX_BYTES);
                response.flushBuffer();
            }
        }
    }

    private static void write(HttpServletResponse response, ChatCompletionsApi.Response answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8));
    }
}
