package com.codementee.importer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;

/**
 * A document of the older system. Fields are looked up under several names, because its versions did not agree on them;
 * a missing field, null and blank text are the same. A field of the wrong type rejects the document.
 */
public record LegacyDocument(String collection, BsonDocument fields) {

    /** The longest text that a field without a limit of its own may have. */
    private static final int MAX_TEXT = 20_000;

    /** Returns the id as the older system wrote it, for the report. */
    public String legacyId() {
        return find("id").or(() -> find("plan_id")).or(() -> find("_id")).map(LegacyDocument::plain).orElse("without an id");
    }

    /** @throws RejectedException if there is none */
    public UUID id() {
        return reference(collection, "id", "_id").orElseThrow(() -> new RejectedException("has no id"));
    }

    /** Returns the id of another collection's document. */
    public Optional<UUID> reference(String to, String... names) {
        return text(names).map(id -> LegacyIds.of(to, id));
    }

    public Optional<String> text(String... names) {
        return text(MAX_TEXT, names);
    }

    public Optional<String> text(int max, String... names) {
        for (var name : names) {
            var value = find(name);
            if (value.isEmpty()) continue;
            if (value.get().isDocument() || value.get().isArray() || value.get().isBinary()) {
                throw new RejectedException(name + " is not text");
            }
            var text = plain(value.get()).strip();
            if (text.isEmpty()) continue;
            if (text.length() > max) throw new RejectedException(name + " has more than " + max + " characters");
            return Optional.of(text);
        }
        return Optional.empty();
    }

    public String requireText(int max, String... names) {
        return text(max, names).orElseThrow(() -> new RejectedException(names[0] + " is missing"));
    }

    /** Returns a word in lower case with underscores: "Strong Hire" and "strong-hire" are the same word. */
    public Optional<String> word(String... names) {
        return text(100, names).map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    }

    /** Returns a whole number, also if it is stored as text or as a floating-point number. */
    public Optional<Long> number(String... names) {
        return text(40, names).map(text -> {
            try {
                return new BigDecimal(text).longValueExact();
            } catch (ArithmeticException | NumberFormatException _) {
                throw new RejectedException(names[0] + " is not a whole number: " + text);
            }
        });
    }

    public boolean flag(String name) {
        return find(name).map(value -> value.isBoolean() && value.asBoolean().getValue()).orElse(false);
    }

    /** Returns the texts of an array; anything else in it is ignored. Text is an array of one. */
    public List<String> texts(String... names) {
        var texts = new ArrayList<String>();
        for (var name : names) {
            var value = find(name);
            if (value.isEmpty()) continue;
            var items = value.get().isArray() ? value.get().asArray().getValues() : List.of(value.get());
            for (var item : items) {
                if (item.isString() && !item.asString().getValue().isBlank()) {
                    texts.add(item.asString().getValue().strip());
                }
            }
            return texts;
        }
        return texts;
    }

    public Optional<LegacyDocument> document(String name) {
        return find(name).filter(BsonValue::isDocument).map(value -> part(value.asDocument()));
    }

    /** Returns the documents of an array. */
    public List<LegacyDocument> documents(String name) {
        return find(name).filter(BsonValue::isArray).stream()
                .flatMap(value -> value.asArray().getValues().stream())
                .filter(BsonValue::isDocument)
                .map(value -> part(value.asDocument()))
                .toList();
    }

    private LegacyDocument part(BsonDocument fields) {
        return new LegacyDocument(collection, fields);
    }

    /** Returns the first of these instants that is there. Text without an offset is UTC. */
    public Optional<Instant> instant(String... names) {
        for (var name : names) {
            var value = find(name);
            if (value.isEmpty()) continue;
            return Optional.of(LegacyTimes.instant(name, value.get()));
        }
        return Optional.empty();
    }

    /** Returns when the document was made: as it says itself, or else as MongoDB's id says. */
    public Instant createdAt() {
        try {
            var said = instant("created_at", "createdAt", "created");
            if (said.isPresent()) return said.get();
        } catch (RejectedException unreadable) {
            return idTime().orElseThrow(() -> unreadable);
        }
        return idTime().orElseThrow(() -> new RejectedException("created_at is missing, and _id does not contain a time"));
    }

    private Optional<Instant> idTime() {
        return find("_id").filter(BsonValue::isObjectId)
                .map(id -> Instant.ofEpochSecond(id.asObjectId().getValue().getTimestamp() & 0xffffffffL));
    }

    private Optional<BsonValue> find(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !value.isNull() && value.getBsonType() != BsonType.UNDEFINED);
    }

    private static String plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case OBJECT_ID -> value.asObjectId().getValue().toHexString();
            case INT32 -> Integer.toString(value.asInt32().getValue());
            case INT64 -> Long.toString(value.asInt64().getValue());
            case DOUBLE -> number(value.asDouble().getValue());
            case DECIMAL128 -> value.asDecimal128().getValue().toString();
            case BOOLEAN -> Boolean.toString(value.asBoolean().getValue());
            case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue()).toString();
            case BINARY -> value.asBinary().getType() == 4 ? value.asBinary().asUuid().toString() : "binary";
            default -> value.getBsonType().name();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value) : Double.toString(value);
    }
}
