package com.codementee.aitools.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.TestUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tests what happens to the unit of a run, and to its result. */
class ToolRunsApiTest extends ApiTest {

    private static final byte[] PICTURE = {1, 2, 3};

    private final ToolRuns runs = app.bean(ToolRuns.class);

    @Test
    void aClientThatClosesTheConnectionGetsTheUnitBack() throws IOException {
        var mentee = given.paidMentee();
        var gate = new CountDownLatch(1);
        TestToolController.gate = gate;
        try (var socket = new Socket(app.address().getHost(), app.address().getPort())) {
            // Closing then resets the connection at once.
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(60_000);
            var head = "POST " + TestToolController.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                    + "Accept: text/event-stream\r\nAuthorization: Bearer " + mentee.token() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Await.until("the first step arrives", () -> "event: progress".equals(reader.readLine()));
            assertThat(used(mentee)).isEqualTo(1);
        } finally {
            gate.countDown();
        }

        Await.until("the unit comes back", () -> used(mentee) == 0);
        assertThat(statuses(mentee)).isEqualTo("failed");
    }

    @Test
    void onePersonRunsOneToolAtATime() throws Exception {
        var mentee = given.paidMentee();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> run(mentee, () -> {
                begun.countDown();
                end.await();
            }));
            try {
                begun.await();
                as(mentee).post(TestToolController.PATH).expect(429, ErrorCode.RATE_LIMITED);
            } finally {
                end.countDown();
            }
            first.get();
        }
        run(mentee, () -> { });

        assertThat(used(mentee)).isEqualTo(2);
        assertThat(statuses(mentee)).isEqualTo("done,done");
    }

    @Test
    void simultaneousRunsTakeAUnitForEachResultAndNoMore() throws Exception {
        var mentee = given.paidMentee();
        var outcomes = ConcurrentRunner.run(8, _ -> () -> run(mentee, () -> { }));

        long done = ConcurrentRunner.countSucceeded(outcomes);
        assertThat(done).isBetween(1L, 2L);
        assertThat(outcomes).isSubsetOf(
                ConcurrentRunner.SUCCESS, "ai_run_running 23505", ErrorCode.QUOTA_EXHAUSTED.name());
        assertThat((long) used(mentee)).isEqualTo(done);
    }

    @Test
    void resultsExpireAfterNinetyDays() {
        var mentee = given.paidMentee();
        run(mentee, () -> { });
        var id = as(mentee).get("/api/ai-tools/history").expect(200).data().get(0).path("id").asString();

        advance(Duration.ofDays(89));
        var later = as(given.signIn(mentee));
        assertThat(later.get("/api/ai-tools/history/" + id + "/pages/1").expect(200).bytes()).isEqualTo(PICTURE);
        advance(Duration.ofDays(2));

        Await.until("the result is deleted", () -> statuses(mentee).isEmpty());
        as(given.signIn(mentee)).get("/api/ai-tools/history/" + id).expect(404, ErrorCode.NOT_FOUND);
    }

    private interface Work {

        void run() throws Exception;
    }

    private Object run(TestUser mentee, Work work) {
        return runs.run(mentee.id(), Ids.next(), AiTool.RESUME_ANALYSIS, _ -> {
            try {
                work.run();
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
            return new RunResult("A test", 50, "built-in", Map.of("done", true), Map.of(1, PICTURE));
        });
    }

    private int used(TestUser mentee) {
        return database().withHandle(handle -> handle.createQuery("""
                SELECT coalesce(-sum(units), 0)::int
                  FROM ledger_entry
                 WHERE person_id = :person AND kind = 'resume_reviews'
                """).bind("person", mentee.id()).mapTo(int.class).one());
    }

    /** The states of the person's runs, separated by commas. */
    private String statuses(TestUser mentee) {
        return database().withHandle(handle -> handle.createQuery("""
                SELECT coalesce(string_agg(status, ',' ORDER BY created_at), '') FROM ai_run WHERE person_id = ?
                """).bind(0, mentee.id()).mapTo(String.class).one());
    }
}
