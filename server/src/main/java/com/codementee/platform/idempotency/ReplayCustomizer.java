package com.codementee.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Adds parts to a replayed response that are not stored with it, such as a cookie. */
public interface ReplayCustomizer {

    /** @param body the stored body that is about to be sent */
    void onReplay(HttpServletRequest request, JsonNode body, HttpServletResponse response);
}
