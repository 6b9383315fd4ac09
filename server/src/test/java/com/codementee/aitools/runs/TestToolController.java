package com.codementee.aitools.runs;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.db.Ids;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tool that streams one step, waits for the test, and goes on streaming for as long as the client listens. */
@Hidden
@RestController
public class TestToolController {

    static final String PATH = "/api/probe/tool";

    /** More than any buffer on the way to a client that has left. */
    private static final int MAX_STEPS = 10_000;

    /** A test replaces it before it calls the tool, and opens it to let the tool go on. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    private final ToolRuns runs;
    private final ToolStream stream;

    TestToolController(ToolRuns runs, ToolStream stream) {
        this.runs = runs;
        this.stream = stream;
    }

    @PostMapping(PATH)
    @Allow(Who.PAID_MENTEE)
    @ManagesOwnTransactions
    void run(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        stream.send(request, response, progress -> runs.run(
                caller.id(), Ids.next(), AiTool.RESUME_ANALYSIS, id -> work(progress)));
    }

    private static RunResult work(ProgressListener progress) {
        progress.report("waiting", 0, MAX_STEPS);
        try {
            gate.await();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
        for (int i = 1; i < MAX_STEPS; i++) progress.report("going on", i, MAX_STEPS);
        return new RunResult("A test", null, "built-in", Map.of("done", true), Map.of());
    }
}
