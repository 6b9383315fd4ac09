package com.codementee.checkout;

import com.codementee.identity.SigningKeys;
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
 * Marks the browser that made an order without an account, one cookie an order. The value is derived from the order's
 * id under our key: nothing of it is kept, and the same order gets the same cookie again. That it signs a browser in
 * only once is the order's business.
 */
@Component
class OrderCookies implements ReplayCustomizer {

    static final Duration LIFE = Duration.ofHours(1);

    private final SigningKeys keys;
    private final SecureCookies cookies;

    OrderCookies(SigningKeys keys, SecureCookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    void set(HttpServletResponse response, UUID orderId) {
        cookies.set(response, name(orderId), value(orderId), "/api/payment", LIFE);
    }

    /** Whoever asks again for the order that they opened without an account may not have got its cookie the first time. */
    @Override
    public void onReplay(HttpServletRequest request, JsonNode answer, HttpServletResponse response) {
        var order = answer.at("/data/order_id").asString(null);
        if (order != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null) set(response, UUID.fromString(order));
    }

    /** Whether this request comes from the browser that made the order. */
    boolean in(HttpServletRequest request, UUID orderId) {
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
