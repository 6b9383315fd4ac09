package com.codementee.audit;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Builds the JSON that an entry stores of the states before and after: the fields that the subject allows, except those
 * that are equal in both. Truncates long texts and masks hidden values.
 */
record AuditFields(@Nullable String before, @Nullable String after) {

    private static final int MAX_TEXT = 500;

    /** Replaces the value of a hidden field. */
    private static final String HIDDEN_VALUE = "(hidden)";

    static AuditFields of(AuditEvent event, JsonMapper json) {
        var before = allowed(event.before(), event, json);
        var after = allowed(event.after(), event, json);
        if (before != null && after != null) removeEqual(before, after);
        else if (before != null) removeNulls(before);
        else if (after != null) removeNulls(after);
        return new AuditFields(text(before, event, json), text(after, event, json));
    }

    private static @Nullable ObjectNode allowed(@Nullable Object state, AuditEvent event, JsonMapper json) {
        if (state == null) return null;
        ObjectNode fields = json.valueToTree(state);
        return fields.retain(event.action().subject().fields());
    }

    private static void removeEqual(ObjectNode before, ObjectNode after) {
        for (var name : new ArrayList<>(before.propertyNames())) {
            if (!before.get(name).equals(after.get(name))) continue;
            before.remove(name);
            after.remove(name);
        }
    }

    private static void removeNulls(ObjectNode fields) {
        fields.remove(fields.propertyNames().stream().filter(name -> fields.get(name).isNull()).toList());
    }

    private static @Nullable String text(@Nullable ObjectNode fields, AuditEvent event, JsonMapper json) {
        if (fields == null) return null;
        for (var name : event.action().subject().hidden()) {
            if (fields.hasNonNull(name)) fields.put(name, HIDDEN_VALUE);
        }
        return json.writeValueAsString(cut(fields));
    }

    private static JsonNode cut(JsonNode value) {
        switch (value) {
            case ObjectNode object -> object.propertyNames().stream().toList()
                    .forEach(name -> object.set(name, cut(object.get(name))));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) array.set(i, cut(array.get(i)));
            }
            case StringNode text when text.asString().length() > MAX_TEXT -> {
                int end = text.asString().offsetByCodePoints(0, text.asString().codePointCount(0, MAX_TEXT));
                return StringNode.valueOf(text.asString().substring(0, end) + "…");
            }
            default -> { }
        }
        return value;
    }
}
