package com.codementee.platform.idempotency;

import com.codementee.platform.db.Transactions;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a route in one transaction with the record of what it returned, so that after a crash its effect and the record are
 * both there or neither is. Whoever lost the key to a repeat meanwhile has its effect undone.
 */
@Component
public class IdempotencyRecorder {

    private final Transactions transactions;
    private final IdempotencyStore store;
    private final JsonMapper json;

    IdempotencyRecorder(Transactions transactions, IdempotencyStore store, JsonMapper json) {
        this.transactions = transactions;
        this.store = store;
        this.json = json;
    }

    private static final class Checked extends RuntimeException {

        Checked(Exception problem) {
            super(problem);
        }
    }

    /** @param status what the answer will have unless the route returns another one itself */
    public @Nullable Object run(IdempotencyFilter.Claim claim, int status, Callable<@Nullable Object> route) throws Exception {
        try {
            return transactions.run(() -> Optional.ofNullable(recorded(claim, status, route))).orElse(null);
        } catch (Checked problem) {
            throw (Exception) problem.getCause();
        }
    }

    private @Nullable Object recorded(IdempotencyFilter.Claim claim, int status, Callable<@Nullable Object> route) {
        var returned = call(route);
        int given = returned instanceof ResponseEntity<?> entity ? entity.getStatusCode().value() : status;
        var data = returned instanceof ResponseEntity<?> entity ? entity.getBody() : returned;
        if (store.record(claim.name(), claim.at(), given, data == null ? null : json.writeValueAsString(data)) == 0) {
            throw IdempotencyFilter.stillRunning();
        }
        return returned;
    }

    private static @Nullable Object call(Callable<@Nullable Object> route) {
        try {
            return route.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new Checked(problem);
        }
    }
}
