package com.codementee.platform.clienterrors;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.MaxBodySize;
import com.codementee.platform.limits.RateLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receives reports of errors in the web app. Anybody may send them, so they are limited and only logged. */
@RestController
class ClientErrorController {

    private static final int MAX_BODY_BYTES = 8 * 1024;

    private final ClientErrorLog log;
    private final RateLimiter limits;
    private final Counter reported;

    ClientErrorController(ClientErrorLog log, RateLimiter limits, MeterRegistry metrics) {
        this.log = log;
        this.limits = limits;
        this.reported = Counter.builder("codementee.client.errors")
                .description("Errors that browsers reported").register(metrics);
    }

    @PostMapping("/api/client-errors")
    @MaxBodySize(MAX_BODY_BYTES)
    @Allow(value = Who.PUBLIC, evenPaused = true)
    void report(@Valid @RequestBody ClientError body, HttpServletRequest request) {
        if (!limits.checkErrorReport(request)) return;
        reported.increment();
        log.write(body);
    }

    /**
     * An error in a browser.
     *
     * @param route the page with {@code :id} in place of ids, such as {@code /mentee/bookings/:id}
     * @param version the file name of the app's entry script, which names the build
     */
    record ClientError(
            @NotNull @Text(max = 500) String message,
            @Nullable @Text(max = 4000, lines = true) String stack,
            @Nullable @Text(max = 2000, lines = true) String componentStack,
            @NotNull @Pattern(regexp = "/|(/(:id|[a-z][a-z-]{0,39})){1,8}", message = "must be a page without ids")
                    String route,
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,60}", message = "must be a file name") String version) {}
}
