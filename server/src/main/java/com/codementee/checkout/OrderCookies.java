package com.codementee.checkout;

import com.codementee.identity.InstallationKeys;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.idempotency.ReplayCustomizer;
import com.codementee.platform.security.SecureCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Marks the browser in which a visitor created an order, with one cookie per order. The value is an HMAC of the order's
 * id, so nothing is stored and a repeated request gets the same cookie. The order, not the cookie, ensures that only
 * one sign-in is possible.
 */
@Component
class OrderCookies implements ReplayCustomizer {

    static final Duration MAX_AGE = Duration.ofHours(1);

    private final InstallationKeys keys;
    private final SecureCookies cookies;

    OrderCookies(InstallationKeys keys, SecureCookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    void set(HttpServletResponse response, UUID orderId) {
        cookies.set(response, name(orderId), value(orderId), "/api/payment", MAX_AGE);
    }

    /** Sets the cookie again if a visitor repeats the request, because the first response may have been lost. */
    @Override
    public void onReplay(HttpServletRequest request, JsonNode body, HttpServletResponse response) {
        var order = body.at("/data/order_id").asString(null);
        if (order != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            set(response, UUID.fromString(order));
        }
    }

    /** Returns whether the request carries a valid cookie for this order. */
    boolean isPresent(HttpServletRequest request, UUID orderId) {
        var expected = value(orderId);
        return cookies.values(request, name(orderId))
                .anyMatch(value -> HmacSha256.constantTimeEquals(expected, value));
    }

    private static String name(UUID orderId) {
        return "codementee_order_" + orderId.toString().replace("-", "");
    }

    private String value(UUID orderId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign("order cookie", orderId.toString()));
    }
}
