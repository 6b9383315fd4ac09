package com.codementee.identity;

import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterRaceTest extends ApiTest {

    @Test
    void createsOneAccountForFiftyConcurrentRegistrations() throws Exception {
        var name = uniqueMarker();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = threads.invokeAll(IntStream.range(0, 50)
                            .<Callable<ApiResponse>>mapToObj(
                                    i -> () -> anonymous().post("/api/auth/register-free", Map.of(
                                    "name", "Asha Rao",
                                    "email", (i % 2 == 0 ? name : name.toUpperCase()) + "@people.example",
                                    "password", PASSWORD)))
                            .toList())
                    .stream()
                    .map(response -> response.resultNow())
                    .toList();

            assertThat(responses).extracting(ApiResponse::status).containsOnly(201, 409).containsOnlyOnce(201);
        }
        int accounts = database().withHandle(sql ->
                sql.select("SELECT count(*) FROM person WHERE lower(email) = ?", name + "@people.example")
                        .mapTo(int.class).one());
        assertThat(accounts).isOne();
    }
}
