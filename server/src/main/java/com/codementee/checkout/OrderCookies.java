package com.codementee.checkout;

import com.codementee.Settings;
import com.codementee.accounts.Keys;
import com.codementee.platform.http.Replays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Marks the browser that made an order without an account, one cookie an order. The value is derived from the order's
 * id under our key: nothing of it is kept, and the same order gets the same cookie again.
 */
@Component
class OrderCookies implements Replays {

    static final Duration LIFE = Duration.ofHours(1);

    private final Keys keys;
    private final boolean secure;

    OrderCookies(Keys keys, Settings settings) {
        this.keys = keys;
        this.secure = !settings.demo();
    }

    void set(HttpServletResponse response, UUID orderId) {
        var cookie = ResponseCookie.from(name(orderId), value(orderId))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/payment")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whoever asks again for the order that they opened without an account may not have got its cookie the first time. */
    @Override
    public void onReplay(HttpServletRequest request, JsonNode answer, HttpServletResponse response) {
        var order = answer.at("/data/order_id").asString(null);
        if (order != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null) set(response, UUID.fromString(order));
    }

    /** Whether this request comes from the browser that made the order. */
    boolean in(HttpServletRequest request, UUID orderId) {
        if (request.getCookies() == null) return false;
        var expected = value(orderId).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name(orderId)))
                .anyMatch(cookie -> MessageDigest.isEqual(expected, cookie.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(UUID orderId) {
        return "codementee_order_" + orderId.toString().replace("-", "");
    }

    private String value(UUID orderId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign("order cookie", orderId.toString()));
    }
}
