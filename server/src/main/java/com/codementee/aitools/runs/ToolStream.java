package com.codementee.aitools.runs;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorBodies;
import com.codementee.platform.errors.ErrorTranslator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a tool's progress and result as server-sent events: {@code progress}, then one {@code result} or {@code error}.
 * A refusal before the first step is an ordinary error response.
 */
@Component
public class ToolStream {

    private final JsonMapper json;
    private final ErrorTranslator translator;
    private final ErrorBodies errors;

    ToolStream(JsonMapper json, ErrorTranslator translator, ErrorBodies errors) {
        this.json = json;
        this.translator = translator;
        this.errors = errors;
    }

    private record Step(String step, int done, int of) {}

    /** Runs the work in this thread and writes what happens. A client that leaves ends the work at its next step. */
    public void send(
            HttpServletRequest request, HttpServletResponse response, Function<ProgressListener, Object> work) {
        try {
            var result = work.apply((step, done, of) -> write(response, "progress", new Step(step, done, of)));
            write(response, "result", result);
        } catch (ClientLeftException _) {
            // The client has left.
        } catch (RuntimeException problem) {
            ApiException error = translator.translate(problem);
            if (!response.isCommitted()) throw error;
            write(response, "error", errors.of(error, request));
        }
    }

    private void write(HttpServletResponse response, String event, Object data) {
        try {
            if (!response.isCommitted()) {
                response.setContentType("text/event-stream;charset=UTF-8");
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Accel-Buffering", "no");
            }
            var text = "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException problem) {
            throw new ClientLeftException(problem);
        }
    }
}
