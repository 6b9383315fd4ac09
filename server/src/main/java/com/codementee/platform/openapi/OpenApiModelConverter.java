package com.codementee.platform.openapi;

import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.json.WireEnum;
import com.codementee.platform.json.WireNames;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes our types as they appear in JSON: enums by their wire names and passwords as strings. Marks nullable record
 * components with the extension {@link #NULLABLE}, which {@link OpenApiDocumentCustomizer} evaluates.
 */
class OpenApiModelConverter implements ModelConverter {

    static final String NULLABLE = "x-nullable";

    private final ObjectMapper names;

    OpenApiModelConverter(ObjectMapper names) {
        this.names = names;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = names.constructType(type.getType());
        if (raw != null && raw.isEnumType() && WireEnum.class.isAssignableFrom(raw.getRawClass())) {
            return wire(raw.getRawClass(), context);
        }
        if (raw != null && raw.getRawClass() == RawPassword.class) return text("password");
        if (raw != null && raw.getRawClass() == LocalTime.class) {
            return text(null).pattern("^[0-2][0-9]:[0-5][0-9]$").example("10:00");
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw != null && raw.getRawClass().isRecord()) annotate(raw, context);
        return schema;
    }

    private static Schema<?> wire(Class<?> type, ModelConverterContext context) {
        var schema = text(null);
        for (var constant : type.getEnumConstants()) schema.addEnumItemObject(((WireEnum) constant).wire());
        context.defineModel(Naming.of(type), schema);
        return new JsonSchema().$ref("#/components/schemas/" + Naming.of(type));
    }

    private static Schema<Object> text(@Nullable String format) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setFormat(format);
        return schema;
    }

    private static void annotate(JavaType record, ModelConverterContext context) {
        var model = context.getDefinedModels().get(new Naming().nameForType(record));
        if (model == null) return;
        var nullable = new TreeSet<String>();
        annotate(record.getRawClass(), "", model, nullable, context);
        model.addExtension(NULLABLE, nullable);
    }

    private static void annotate(
            Class<?> record, String prefix, Schema<?> model, Set<String> nullable, ModelConverterContext context) {
        for (var component : record.getRecordComponents()) {
            var unwrapped = component.getAccessor().getAnnotation(JsonUnwrapped.class);
            if (unwrapped != null) {
                annotate(component.getType(), prefix + unwrapped.prefix(), model, nullable, context);
                continue;
            }
            var name = prefix + WireNames.snake(component.getName());
            // swagger-core loses a property's type when it copies the property under a prefixed name
            if (!prefix.isEmpty()) {
                restoreType((Schema<?>) model.getProperties().get(name), component.getType(), context);
            }
            var text = component.getAnnotatedType().getAnnotation(Text.class);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) nullable.add(name);
            if (text != null) ((Schema<?>) model.getProperties().get(name)).minLength(text.min()).maxLength(text.max());
        }
    }

    private static void restoreType(Schema<?> property, Class<?> type, ModelConverterContext context) {
        Schema<?> resolved = context.resolve(new AnnotatedType(type));
        property.setTypes(new LinkedHashSet<>(resolved.getTypes()));
    }

    /** Prefixes a nested record's name with its outer type, so names are unique. */
    static class Naming extends TypeNameResolver {

        static String of(Class<?> type) {
            if (type.getEnclosingClass() == null) return type.getSimpleName();
            var outer = type.getEnclosingClass().getSimpleName().replaceFirst("Controller$", "");
            return type.getSimpleName().equals(outer) ? outer : outer + type.getSimpleName();
        }

        @Override
        protected String getNameOfClass(Class<?> type) {
            return of(type);
        }
    }
}
