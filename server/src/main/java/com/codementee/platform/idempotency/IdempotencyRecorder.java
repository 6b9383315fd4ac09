package com.codementee.platform.idempotency;

import com.codementee.platform.db.Transactions;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a route and records its result in one transaction, so after a crash either both exist or neither does. If a
 * repeat has taken over the claim, the transaction rolls back.
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

    /** Carries a checked exception through the transaction. */
    private static final class CheckedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CheckedException(Exception cause) {
            super(cause);
        }
    }

    /** @param status the response status, unless the route returns a ResponseEntity with its own */
    public @Nullable Object run(IdempotencyClaim claim, int status, Callable<@Nullable Object> route) throws Exception {
        try {
            return transactions.run(() -> Optional.ofNullable(record(claim, status, route))).orElse(null);
        } catch (CheckedException wrapped) {
            throw (Exception) wrapped.getCause();
        }
    }

    private @Nullable Object record(IdempotencyClaim claim, int status, Callable<@Nullable Object> route) {
        var result = call(route);
        int actualStatus = result instanceof ResponseEntity<?> entity ? entity.getStatusCode().value() : status;
        var data = result instanceof ResponseEntity<?> entity ? entity.getBody() : result;
        var text = data == null ? null : json.writeValueAsString(data);
        if (!store.record(claim.name(), claim.claimedAt(), actualStatus, text)) {
            throw IdempotencyInterceptor.stillRunning();
        }
        return result;
    }

    private static @Nullable Object call(Callable<@Nullable Object> route) {
        try {
            return route.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new CheckedException(problem);
        }
    }
}
