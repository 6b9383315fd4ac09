package com.codementee.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Adds to a stored answer what was not stored with it, such as a cookie, when it is given again. */
public interface ReplayCustomizer {

    /** @param answer the whole body that is about to be sent again */
    void onReplay(HttpServletRequest request, JsonNode answer, HttpServletResponse response);
}
