package com.codementee.platform.openapi;

import com.codementee.platform.errors.ErrorBody;
import com.codementee.platform.json.WireNames;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Completes the OpenAPI document: envelopes around responses, required and nullable members, and one unique id per
 * operation.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own types are raw
class OpenApiDocumentCustomizer implements GlobalOpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.putAll(ModelConverters.getInstance(true).readAll(ErrorBody.class));
        var inResponses = new HashSet<String>();
        renameParametersToSnakeCase(api);
        makeOperationIdsUnique(api.getPaths());
        operations(api).forEach(operation -> envelope(operation, schemas, inResponses));
        schemas.keySet().removeIf(name -> isPage(schemas.get(name)));
        schemas.forEach((name, schema) -> completeSchema(schema, inResponses.contains(name), name.equals("ErrorBody")));
    }

    private static void renameParametersToSnakeCase(OpenAPI api) {
        var renamed = new Paths();
        api.getPaths().forEach((path, item) -> renamed.addPathItem(WireNames.snake(path), item));
        api.setPaths(renamed);
        operations(api).stream()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> "path".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setName(WireNames.snake(parameter.getName())));
    }

    /**
     * Appends a suffix to repeated operation ids. A route may have several paths; the shortest one under {@code /api}
     * gets the plain id.
     */
    private static void makeOperationIdsUnique(Paths paths) {
        var uses = new HashMap<String, Integer>();
        paths.keySet().stream()
                .sorted(Comparator.comparing((String path) -> !path.startsWith("/api/")).thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(path -> paths.get(path).readOperations().stream())
                .forEach(operation -> {
                    var id = operation.getOperationId().replaceFirst("_\\d+$", "");
                    int use = uses.merge(id, 1, Integer::sum);
                    operation.setOperationId(use == 1 ? id : id + "Alias" + (use == 2 ? "" : use - 1));
                });
    }

    private static void envelope(Operation operation, Map<String, Schema> schemas, Set<String> inResponses) {
        operation.getResponses().forEach((status, response) -> {
            if (!status.startsWith("2")) return;
            var content = response.getContent() == null ? null : response.getContent().get("application/json");
            var data = content == null ? null : content.getSchema();
            collect(data, schemas, inResponses);
            if (operation.getExtensions() != null
                    && operation.getExtensions().containsKey(OpenApiOperationCustomizer.WITHOUT_ENVELOPE)) {
                return;
            }
            response.setContent(new Content()
                    .addMediaType("application/json", new MediaType().schema(enveloped(data, schemas))));
            if (operation.getExtensions() != null
                    && operation.getExtensions().containsKey(OpenApiOperationCustomizer.CSV)) {
                addCsv(response);
            }
        });
        if (operation.getExtensions() != null) {
            operation.getExtensions().keySet()
                    .removeAll(Set.of(OpenApiOperationCustomizer.WITHOUT_ENVELOPE, OpenApiOperationCustomizer.CSV));
        }
    }

    private static void addCsv(ApiResponse response) {
        response.getContent().addMediaType("text/csv", new MediaType().schema(typed("string")));
        response.addHeaderObject(
                "Link", new Header().description("to the next part of the CSV table, rel=next").schema(typed("string")));
    }

    private static Schema<?> enveloped(@Nullable Schema<?> data, Map<String, Schema> schemas) {
        var page = data == null ? null : referred(data, schemas);
        boolean paged = page != null && isPage(page);
        var envelope = typed("object")
                .addProperty("data",
                        data == null ? typed("null") : paged ? (Schema<?>) page.getProperties().get("items") : data)
                .addProperty("message", typed("string"))
                .addProperty("user_tier", orNull(new JsonSchema().$ref(REFERENCE + "Tier")))
                .addProperty("timestamp", typed("string").format("date-time"));
        if (paged) {
            envelope.addProperty("page", typed("object")
                    .addProperty("limit", typed("integer"))
                    .addProperty("next_cursor", orNull(typed("string")))
                    .required(List.of("limit", "next_cursor")));
            if (page.getProperties().containsKey("unread")) envelope.addProperty("unread", typed("integer"));
        }
        envelope.required(List.copyOf(envelope.getProperties().keySet()));
        return envelope;
    }

    private static void completeSchema(Schema<?> schema, boolean inResponses, boolean absentWhenNull) {
        var marks = schema.getExtensions() == null
                ? null : (Collection<?>) schema.getExtensions().remove(OpenApiModelConverter.NULLABLE);
        if (marks == null || schema.getProperties() == null) return;
        var properties = schema.getProperties();
        var required = new LinkedHashSet<>(properties.keySet());
        if (!inResponses) required.removeAll(marks);
        schema.setRequired(List.copyOf(required));
        if (absentWhenNull) return;
        marks.forEach(name -> properties.computeIfPresent((String) name, (_, property) -> orNull(property)));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) return new JsonSchema().addAnyOfItem(schema).addAnyOfItem(typed("null"));
        var types = new LinkedHashSet<>(schema.getTypes() == null ? Set.of("object") : schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    private static Schema<Object> typed(String type) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }

    /** Collects the names of this schema and all schemas that it contains. */
    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) return;
        if (schema.get$ref() != null) {
            if (names.add(schema.get$ref().substring(REFERENCE.length()))) {
                collect(referred(schema, schemas), schemas, names);
            }
            return;
        }
        collect(schema.getItems(), schemas, names);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) collect(values, schemas, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, names));
        }
    }

    private static @Nullable Schema<?> referred(Schema<?> schema, Map<String, Schema> schemas) {
        return schema.get$ref() == null ? null : schemas.get(schema.get$ref().substring(REFERENCE.length()));
    }

    private static boolean isPage(Schema<?> schema) {
        if (schema.getProperties() == null) return false;
        var names = schema.getProperties().keySet();
        return names.equals(Set.of("items", "limit", "next_cursor"))
                || names.equals(Set.of("items", "limit", "next_cursor", "unread"));
    }

    private static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).toList();
    }
}
