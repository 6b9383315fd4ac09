package com.codementee.demo.razorpay;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's body as the provider reads it: JSON or a form, numbers possibly as text, no unknown fields. Each accessor
 * throws the provider's error messages.
 */
record RazorpayRequestBody(JsonNode fields) {

    /** The largest amount that the provider can store. */
    private static final long MAX_AMOUNT = 4_294_967_295L;

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,400}");
    private static final Pattern NOTE = Pattern.compile("notes\\[([^]]+)]");
    private static final int MAX_NOTES = 15;
    private static final int MAX_NOTE_LENGTH = 256;
    private static final int MAX_RECEIPT_LENGTH = 40;
    private static final int MIN_CAPTURE_MINUTES = 12;
    private static final int MAX_CAPTURE_MINUTES = 7200;

    static RazorpayRequestBody of(@Nullable String contentType, byte[] body) {
        boolean form = contentType != null && contentType.startsWith("application/x-www-form-urlencoded");
        var text = new String(body, StandardCharsets.UTF_8);
        return new RazorpayRequestBody(
                form ? form(text) : text.isBlank() ? RazorpayJson.JSON.createObjectNode() : json(body));
    }

    RazorpayRequestBody allowOnly(Set<String> known) {
        fields.propertyNames().stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw RazorpayApiException.extra(field);
        });
        return this;
    }

    boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** An amount in paise, or null if there is none. */
    @Nullable Long amount() {
        if (!has("amount")) return null;
        var amount = fields.get("amount");
        boolean integer = amount.isIntegralNumber()
                || amount.isString() && INTEGER.matcher(amount.asString()).matches();
        if (!integer) throw RazorpayApiException.invalid("amount", "The amount must be an integer.");
        var number = amount.isString() ? new BigDecimal(amount.asString()) : amount.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(MAX_AMOUNT)) > 0) {
            throw RazorpayApiException.invalid("amount", "Amount exceeds maximum amount allowed.");
        }
        return number.signum() < 0 ? -1 : number.longValueExact();
    }

    long requiredAmount() {
        var amount = amount();
        if (amount == null) throw RazorpayApiException.invalid("amount", "The amount field is required.");
        return amount;
    }

    String currency() {
        var currency = text("currency", 3);
        if (currency == null) throw RazorpayApiException.invalid("currency", "The currency field is required.");
        if (!currency.equals("INR")) throw RazorpayApiException.invalid("currency", "Currency is not supported");
        return currency;
    }

    @Nullable String receipt() {
        return text("receipt", MAX_RECEIPT_LENGTH);
    }

    @Nullable String text(String field, int longest) {
        if (!has(field)) return null;
        var value = fields.get(field);
        if (!value.isString() && !value.isNumber()) {
            throw RazorpayApiException.invalid(field, "The " + field + " must be a string.");
        }
        var text = value.asString();
        if (text.indexOf('\0') >= 0) throw RazorpayApiException.invalid(field, "The " + field + " format is invalid.");
        if (text.codePointCount(0, text.length()) > longest) {
            throw RazorpayApiException.invalid(
                    field, "The " + field + " may not be greater than " + longest + " characters.");
        }
        return text.isEmpty() ? null : text;
    }

    boolean flag(String field) {
        if (!has(field)) return false;
        return switch (fields.get(field).asString("")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw RazorpayApiException.invalid(field, "The " + field + " field must be true or false.");
        };
    }

    /** Checks the order's capture setting, which overrides the account's. */
    RazorpayRequestBody checkCapture() {
        if (!has("payment")) return this;
        var payment = new RazorpayRequestBody(fields.get("payment"));
        if (!payment.fields.isObject()) throw RazorpayApiException.invalid("payment", "The payment must be an array.");
        payment.allowOnly(Set.of("capture", "capture_options"));
        var capture = payment.text("capture", 20);
        if (!"automatic".equals(capture) && !"manual".equals(capture)) {
            throw RazorpayApiException.invalid("capture", "The selected capture is invalid.");
        }
        if (payment.has("capture_options")) {
            new RazorpayRequestBody(payment.fields.get("capture_options")).checkCaptureOptions();
        }
        return this;
    }

    /** Checks the numbers of minutes after which a payment can no longer be captured automatically, or manually. */
    private void checkCaptureOptions() {
        if (!fields.isObject()) {
            throw RazorpayApiException.invalid("capture_options", "The capture_options must be an array.");
        }
        allowOnly(Set.of("automatic_expiry_period", "manual_expiry_period", "refund_speed"));
        int automatic = minutes("automatic_expiry_period", MIN_CAPTURE_MINUTES, MIN_CAPTURE_MINUTES);
        minutes("manual_expiry_period", automatic, MAX_CAPTURE_MINUTES);
        var speed = text("refund_speed", 20);
        if (speed != null && !speed.equals("normal")) {
            throw RazorpayApiException.invalid("refund_speed", "The selected refund speed is invalid.");
        }
    }

    private int minutes(String field, int least, int unset) {
        if (!has(field)) return unset;
        var value = fields.get(field);
        if (!value.isInt()) throw RazorpayApiException.invalid(field, "The " + field + " must be an integer.");
        if (value.intValue() < least) {
            throw RazorpayApiException.invalid(field, "The " + field + " must be at least " + least + ".");
        }
        if (value.intValue() > MAX_CAPTURE_MINUTES) {
            throw RazorpayApiException.invalid(
                    field, "The " + field + " may not be greater than " + MAX_CAPTURE_MINUTES + ".");
        }
        return value.intValue();
    }

    /** Notes are an empty list if there are none, otherwise an object, so clients must accept both. */
    String notes() {
        var notes = fields.path("notes");
        if (notes.isMissingNode() || notes.isNull() || notes.isContainer() && notes.isEmpty()) return "[]";
        if (!notes.isObject()) throw RazorpayApiException.invalid("notes", "notes must be an array");
        if (notes.size() > MAX_NOTES) {
            throw RazorpayApiException.invalid("notes", "notes cannot contain more than 15 fields");
        }
        var kept = RazorpayJson.JSON.createObjectNode();
        for (var note : notes.properties()) kept.put(noted(note.getKey()), noted(note.getValue()));
        return RazorpayJson.JSON.writeValueAsString(kept);
    }

    private static String noted(JsonNode value) {
        if (value.isContainer()) {
            throw RazorpayApiException.invalid("notes", "notes values themselves should not be an array");
        }
        return noted(value.asString(""));
    }

    private static String noted(String text) {
        if (text.indexOf('\0') >= 0) throw RazorpayApiException.invalid("notes", "The notes format is invalid.");
        if (text.codePointCount(0, text.length()) > MAX_NOTE_LENGTH) {
            throw RazorpayApiException.invalid("notes", "notes values cannot be greater than 256 characters");
        }
        return text;
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = RazorpayJson.JSON.readTree(body);
            if (json.isObject()) return json;
        } catch (JacksonException _) {
            // rejected below, like JSON of another type
        }
        throw RazorpayApiException.of("The request body is not valid JSON.");
    }

    private static ObjectNode form(String body) {
        var fields = RazorpayJson.JSON.createObjectNode();
        for (var pair : body.split("&")) {
            if (pair.isEmpty()) continue;
            var parts = pair.split("=", 2);
            var name = decoded(parts[0]);
            var value = parts.length == 1 ? "" : decoded(parts[1]);
            var note = NOTE.matcher(name);
            if (note.matches()) fields.withObject("/notes").put(note.group(1), value);
            else fields.put(name, value);
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw RazorpayApiException.of("The request body is not valid.");
        }
    }
}
