package com.codementee.demo.razorpay;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: {@code from} and {@code to} in seconds, both included, {@code count} and {@code skip}. */
public record RazorpayQuery(
        Instant from, Instant to, int count, int skip, @Nullable String receipt, @Nullable Boolean authorized) {

    private static final Set<String> KNOWN = Set.of("from", "to", "count", "skip", "expand[]");
    private static final long EARLIEST = 946_684_800;
    private static final long LATEST = 4_765_046_400L;
    private static final int USUAL_COUNT = 10;
    private static final int MAX_COUNT = 100;

    /** @param orders whether the list is of orders, which have a receipt and may be authorized */
    static RazorpayQuery of(HttpServletRequest request, boolean orders) {
        for (var name : Collections.list(request.getParameterNames())) {
            boolean known = KNOWN.contains(name) || orders && (name.equals("receipt") || name.equals("authorized"));
            if (!known) throw RazorpayApiException.extra(name);
        }
        return new RazorpayQuery(
                Instant.ofEpochSecond(second(request, "from", EARLIEST)),
                Instant.ofEpochSecond(second(request, "to", LATEST)),
                (int) number(request, "count", USUAL_COUNT, 1, MAX_COUNT),
                (int) number(request, "skip", 0, 0, Integer.MAX_VALUE),
                receipt(request),
                authorized(request.getParameter("authorized")));
    }

    /** The newest of a list without conditions. */
    static RazorpayQuery latest(int count) {
        return new RazorpayQuery(Instant.ofEpochSecond(EARLIEST), Instant.ofEpochSecond(LATEST), count, 0, null, null);
    }

    /** The first instant after the second that {@code to} names. */
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

    private static long second(HttpServletRequest request, String name, long otherwise) {
        var text = request.getParameter(name);
        if (text == null) return otherwise;
        long second = integer(name, text);
        if (second < EARLIEST || second > LATEST) {
            throw RazorpayApiException.invalid(name, name + " must be between " + EARLIEST + " and " + LATEST);
        }
        return second;
    }

    private static long number(HttpServletRequest request, String name, long otherwise, long least, long most) {
        var text = request.getParameter(name);
        if (text == null) return otherwise;
        long number = integer(name, text);
        if (number < least) throw RazorpayApiException.invalid(name, "The " + name + " must be at least " + least + ".");
        if (number > most) throw RazorpayApiException.invalid(name, "The " + name + " may not be greater than " + most + ".");
        return number;
    }

    private static long integer(String name, String text) {
        if (!text.matches("-?\\d+")) throw RazorpayApiException.invalid(name, "The " + name + " must be an integer.");
        if (text.length() > 15) return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        return Long.parseLong(text);
    }
}
