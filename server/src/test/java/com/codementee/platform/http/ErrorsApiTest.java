package com.codementee.platform.http;

import com.codementee.ApiTest;
import org.junit.jupiter.api.Test;

/** Every refusal wears the contract's body, wherever it is made. */
class ErrorsApiTest extends ApiTest {

    @Test
    void answersUnknownPathsWithNotFound() {
        anybody().get("/api/nothing-here").expect(404, ErrorCode.NOT_FOUND);
    }
}
