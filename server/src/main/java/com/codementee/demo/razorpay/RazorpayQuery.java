package com.codementee.demo.razorpay;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list: {@code from} and {@code to} in seconds, both inclusive, {@code count} and {@code
 * skip}.
 */
public record RazorpayQuery(
        Instant from, Instant to, int count, int skip, @Nullable String receipt, @Nullable Boolean authorized) {

    private static final Set<String> KNOWN = Set.of("from", "to", "count", "skip", "expand[]");
    private static final long EARLIEST = 946_684_800;
    private static final long LATEST = 4_765_046_400L;
    private static final int DEFAULT_COUNT = 10;
    private static final int MAX_COUNT = 100;

    /** @param orders whether to accept the parameters of order lists: {@code receipt} and {@code authorized} */
    static RazorpayQuery of(HttpServletRequest request, boolean orders) {
        for (var name : Collections.list(request.getParameterNames())) {
            boolean known = KNOWN.contains(name) || orders && (name.equals("receipt") || name.equals("authorized"));
            if (!known) throw RazorpayApiException.extra(name);
        }
        return new RazorpayQuery(
                Instant.ofEpochSecond(second(request, "from", EARLIEST)),
                Instant.ofEpochSecond(second(request, "to", LATEST)),
                (int) number(request, "count", DEFAULT_COUNT, 1, MAX_COUNT),
                (int) number(request, "skip", 0, 0, Integer.MAX_VALUE),
                receipt(request),
                authorized(request.getParameter("authorized")));
    }

    /** Returns a query for the newest entries, without filters. */
    static RazorpayQuery latest(int count) {
        return new RazorpayQuery(Instant.ofEpochSecond(EARLIEST), Instant.ofEpochSecond(LATEST), count, 0, null, null);
    }

    /** Returns the first instant after the second {@code to}. */
    public Instant before() {
        return to.plusSeconds(1);
    }

    private static @Nullable String receipt(HttpServletRequest request) {
        var receipt = request.getParameter("receipt");
        if (receipt == null || receipt.indexOf('\0') < 0) return receipt;
        throw RazorpayApiException.invalid("receipt", "The receipt format is invalid.");
    }

    private static @Nullable Boolean authorized(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw RazorpayApiException.invalid("authorized", "The selected authorized is invalid.");
        };
    }

    private static long second(HttpServletRequest request, String name, long defaultValue) {
        var text = request.getParameter(name);
        if (text == null) return defaultValue;
        long second = integer(name, text);
        if (second < EARLIEST || second > LATEST) {
            throw RazorpayApiException.invalid(name, name + " must be between " + EARLIEST + " and " + LATEST);
        }
        return second;
    }

    private static long number(HttpServletRequest request, String name, long defaultValue, long min, long max) {
        var text = request.getParameter(name);
        if (text == null) return defaultValue;
        long number = integer(name, text);
        if (number < min) throw RazorpayApiException.invalid(name, "The " + name + " must be at least " + min + ".");
        if (number > max) {
            throw RazorpayApiException.invalid(name, "The " + name + " may not be greater than " + max + ".");
        }
        return number;
    }

    private static long integer(String name, String text) {
        if (!text.matches("-?\\d+")) throw RazorpayApiException.invalid(name, "The " + name + " must be an integer.");
        if (text.length() > 15) return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        return Long.parseLong(text);
    }
}
