package com.codementee.aitools.runs;

import com.codementee.billing.memberships.UnitLedger;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a tool for one unit. The unit is taken before the work begins, in the transaction that records the run, and
 * returned if there is no result: after a refusal, a failure, a client that left, or a crash ({@link #endInterrupted}).
 */
@Service
public class ToolRuns {

    /** No run takes longer, so one that is older was interrupted by a crash. */
    static final Duration MAX_DURATION = Duration.ofMinutes(2);

    /** Failed runs cost the person nothing but take the server's time, so they count too. */
    private static final int MAX_PER_DAY = 40;

    private final RunStore store;
    private final UnitLedger units;
    private final Transactions transactions;
    private final JsonMapper json;
    private final InstantSource clock;

    ToolRuns(RunStore store, UnitLedger units, Transactions transactions, JsonMapper json, InstantSource clock) {
        this.store = store;
        this.units = units;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a unit, does the work and stores its result. Call it outside a transaction.
     *
     * @param reserved the id for the run; a repeat with the id of a finished run returns its result and does nothing
     * @param work gets the run's id
     * @return the result as it was stored
     * @throws ApiException 403 without a plan or unit, 429 while another of the person's runs is in progress or after
     *     too many in a day, and whatever the work throws
     */
    public JsonNode run(UUID personId, UUID reserved, AiTool tool, Function<UUID, RunResult> work) {
        var earlier = store.find(reserved);
        if (earlier.isPresent() && earlier.get().result() != null) return json.readTree(earlier.get().result());
        var id = earlier.isPresent() ? Ids.next() : reserved;
        begin(id, personId, tool);
        try {
            return finish(id, work.apply(id));
        } catch (RuntimeException | Error problem) {
            end(id, tool);
            throw problem;
        }
    }

    private void begin(UUID id, UUID personId, AiTool tool) {
        transactions.run(() -> {
            var now = clock.instant();
            if (store.countSince(personId, now.minus(Duration.ofDays(1))) >= MAX_PER_DAY) {
                throw ApiException.rateLimited(Duration.ofHours(1));
            }
            store.insert(id, personId, tool, tool.label(), now);
            units.takeForNew(personId, tool.unit(), id, tool.label(), null);
        });
    }

    private JsonNode finish(UUID id, RunResult outcome) {
        var result = json.writeValueAsString(outcome.result());
        transactions.run(() -> {
            boolean stored = store.finish(
                    id, outcome.title(), outcome.score(), outcome.engine(), result, clock.instant());
            if (!stored) throw new ApiException(ErrorCode.UNAVAILABLE, "This took too long. It cost you nothing.");
            outcome.pictures().forEach((number, picture) -> store.insertPicture(id, number, picture));
            outcome.writes().run();
        });
        return json.readTree(result);
    }

    private void end(UUID id, AiTool tool) {
        transactions.run(() -> {
            if (store.fail(id, clock.instant())) {
                units.giveBack(tool.unit(), id, tool.label() + " did not succeed");
            }
        });
    }

    /** Returns the units of runs whose process crashed. */
    void endInterrupted() {
        store.interrupted(clock.instant().minus(MAX_DURATION)).forEach(run -> end(run.id(), run.tool()));
    }

    /** Returns the result of the person's newest run of a tool. */
    public Optional<JsonNode> latestResult(UUID personId, AiTool tool) {
        return store.latestResult(personId, tool).map(json::readTree);
    }
}
