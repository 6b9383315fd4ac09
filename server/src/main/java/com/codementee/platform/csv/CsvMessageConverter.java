package com.codementee.platform.csv;

import com.codementee.platform.paging.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Writes the page or the table of an {@link OffersCsv} route as CSV. The header row comes from the declared row type,
 * so an empty page has one.
 */
@Component
public class CsvMessageConverter extends AbstractSmartHttpMessageConverter<Object> {

    /** The hint that holds the fields of {@link OffersCsv#without}, as a set of strings. */
    static final String WITHOUT = "without";

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ZoneId zone;

    CsvMessageConverter(ZoneId zone) {
        super(TYPE);
        this.zone = zone;
        setDefaultCharset(StandardCharsets.UTF_8);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    /** Writes only text/csv, which only {@link OffersCsv} routes offer. */
    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return (valueClass == Page.class || CsvSource.class.isAssignableFrom(valueClass))
                && mediaType != null && TYPE.isCompatibleWith(mediaType);
    }

    @Override
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        if (body instanceof CsvSource source) {
            var table = source.toCsv();
            new CsvWriter(table.type(), without(hints), zone).write(table.rows(), out);
        } else {
            new CsvWriter(type.getGeneric(0).toClass(), without(hints), zone).write(((Page<?>) body).items(), out);
        }
        out.flush();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> without(@Nullable Map<String, Object> hints) {
        return hints == null ? Set.of() : (Set<String>) hints.getOrDefault(WITHOUT, Set.of());
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException();
    }
}
