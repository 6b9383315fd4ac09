package com.codementee.platform.clienterrors;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.clienterrors.ClientErrorController.ClientError;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientErrorApiTest extends ApiTest {

    private static final String PATH = "/api/client-errors";

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "message", "TypeError: x is undefined", "stack", "at f (https://app.example/assets/a.js:1:2)",
                "component_stack", "\n    at Page", "route", "/mentee/bookings/:id", "version", "index-Bk3f9.js"));
    }

    @Test
    void acceptsReportsFromAnybody() {
        anonymous().post(PATH, report()).expect(200);
        as(given.pausedMentee()).post(PATH, report()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/mentee/bookings/5a5e0000-0000-7000-8000-000000000001", "/mentee?next=/x", "/asha@people.example", "mentee", "",
        "/pay/order_1"})
    void refusesRoutesWithIdsOrQueries(String route) {
        var body = report();
        body.put("route", route);

        anonymous().post(PATH, body).expectInvalid("route");
    }

    @Test
    void refusesOtherFieldsAndLargeBodies() {
        var more = report();
        more.put("email", "asha@people.example");
        anonymous().post(PATH, more).expectInvalid("email");
        var oversized = report();
        oversized.put("stack", "x".repeat(9000));
        anonymous().post(PATH, oversized).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
        anonymous().post(PATH, Map.of("message", "x")).expect(422, ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void logsOneLineWithoutPersonalData() {
        var line = app.bean(ClientErrorLog.class).line(new ClientError(
                "No mail to asha.rao+x@people.example, call 919876543210",
                """
                load@https://app.example/assets/a-B3f.js:12:34
                at f (https://app.example/reset-password?token=abc#secret:1:2)
                5a5e0000-0000-7000-8000-000000000001
                eyJhbGciOiJIUzI1NiJ9eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoxfQ.c2lnbmF0dXJl""",
                null, "/mentee", "index-Bk3f9.js"));

        assertThat(line).doesNotContain("\n", "asha", "9876543210", "token=", "secret", "5a5e0000", "eyJ")
                .contains("load@https://app.example/assets/a-B3f.js:12:34", "(https://app.example/reset-password:1:2)",
                        "[email]", "[number]", "[id]", "[token]", "\"route\":\"/mentee\"");
    }
}
