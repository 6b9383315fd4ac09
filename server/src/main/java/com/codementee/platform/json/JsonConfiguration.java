package com.codementee.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures Jackson: strict for our own API, lenient for provider responses.
 *
 * <p>The strict mapper refuses unknown fields, duplicate keys, numbers as text and text as numbers. It normalizes text
 * to NFC, trims it and reads blank text as null, except for {@link RawPassword}, which is kept as typed.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonConfiguration::strict;
    }

    /** Returns a mapper for provider responses, which may contain unknown fields. */
    public static JsonMapper lenient() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    static void strict(JsonMapper.Builder json) {
        json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, textual -> textual
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addSerializer(LocalTime.class, new LocalTimeSerializer())
                        .addDeserializer(String.class, new NormalizedStringDeserializer())
                        .addDeserializer(RawPassword.class, new RawPasswordDeserializer())
                        .addDeserializer(UUID.class, new TextDeserializer<>(UUID.class, JsonConfiguration::uuid))
                        .addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse))
                        .addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(LocalTime.class, new TextDeserializer<>(LocalTime.class, LocalTime::parse)));
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("not a UUID");
        return UUID.fromString(text);
    }

    /** Writes local times as hours and minutes, such as 09:30. */
    private static final class LocalTimeSerializer extends StdSerializer<LocalTime> {

        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm");

        LocalTimeSerializer() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime time, JsonGenerator json, SerializationContext context)
                throws JacksonException {
            json.writeString(FORMAT.format(time));
        }
    }

    private static final class NormalizedStringDeserializer extends StdDeserializer<String> {

        NormalizedStringDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return TextNormalizer.normalize(parser.getString());
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }
    }

    private static final class RawPasswordDeserializer extends StdDeserializer<RawPassword> {

        RawPasswordDeserializer() {
            super(RawPassword.class);
        }

        @Override
        public RawPassword deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (RawPassword) context.handleUnexpectedToken(context.constructType(RawPassword.class), parser);
            }
            return new RawPassword(parser.getString());
        }
    }

    /** Reads a value from JSON text only. Jackson's own deserializers also accept numbers and arrays. */
    private static final class TextDeserializer<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reader;

        TextDeserializer(Class<T> type, Function<String, T> reader) {
            super(type);
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            var text = parser.getString().strip();
            try {
                return reader.apply(text);
            } catch (DateTimeException | IllegalArgumentException _) {
                return type.cast(context.handleWeirdStringValue(type, text, "not a valid value"));
            }
        }
    }
}
