package com.codementee.platform.json;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The two readers of JSON: a strict one for our own API and a lenient one for what providers send.
 *
 * <p>The strict one refuses unknown fields, duplicate keys, numbers as text and text as numbers, and reads every
 * text in NFC, trimmed, with a blank one as null. {@link RawPassword} alone is taken as it was typed.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonConfiguration::strict;
    }

    /** Reads what a provider sends: fields may come that nobody told us of. */
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
                        .addDeserializer(String.class, new Tidy())
                        .addDeserializer(RawPassword.class, new Verbatim())
                        .addDeserializer(UUID.class, new FromText<>(UUID.class, JsonConfiguration::uuid))
                        .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                        .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(LocalTime.class, new FromText<>(LocalTime.class, LocalTime::parse)));
    }

    /** Text of people: NFC, line ends as newlines, no blanks around it, and null when nothing is left that can be seen. */
    static @Nullable String tidy(String text) {
        var tidy = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        int start = 0;
        int end = tidy.length();
        while (start < end && blank(tidy.charAt(start))) start++;
        while (start < end && blank(tidy.charAt(end - 1))) end--;
        return tidy.chars().allMatch(sign -> unseen((char) sign)) ? null : tidy.substring(start, end);
    }

    /** A sign that joins or turns others, such as U+200D, is part of a word but is none. */
    private static boolean unseen(char sign) {
        return blank(sign) || Character.getType(sign) == Character.FORMAT;
    }

    /** The blanks that keep words together too, which the library's own trimming leaves. */
    private static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) throw new IllegalArgumentException("not a UUID");
        return UUID.fromString(text);
    }

    private static final class Tidy extends StdDeserializer<String> {

        Tidy() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return tidy(parser.getString());
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }
    }

    private static final class Verbatim extends StdDeserializer<RawPassword> {

        Verbatim() {
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

    /** A value that is written as text and as nothing else, where the library would take numbers and arrays too. */
    private static final class FromText<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
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
