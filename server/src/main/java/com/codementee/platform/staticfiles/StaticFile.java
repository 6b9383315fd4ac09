package com.codementee.platform.staticfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the web app with its compressed variants.
 *
 * @param immutable whether the file name changes with the content
 */
record StaticFile(String type, boolean immutable, String tag, byte[] plain, byte @Nullable [] brotli,
        byte @Nullable [] gzip) {

    static StaticFile read(Path path, boolean immutable, String type) throws IOException {
        var plain = Files.readAllBytes(path);
        return new StaticFile(
                type, immutable, entityTag(plain), plain, compressedVariant(path, ".br"),
                compressedVariant(path, ".gz"));
    }

    /**
     * Returns a copy with the first {@code old} replaced. It has only a gzip variant: Java has no Brotli encoder.
     */
    StaticFile with(String old, String replacement) {
        var text = new String(plain, StandardCharsets.UTF_8)
                .replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new StaticFile(type, immutable, entityTag(bytes), bytes, null, gzip == null ? null : gzip(bytes));
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static String entityTag(byte[] plain) {
        return UUID.nameUUIDFromBytes(plain).toString().substring(0, 18);
    }

    private static byte @Nullable [] compressedVariant(Path path, String ending) throws IOException {
        var compressed = path.resolveSibling(path.getFileName() + ending);
        return Files.exists(compressed) ? Files.readAllBytes(compressed) : null;
    }

    boolean isCompressed() {
        return brotli != null || gzip != null;
    }

    /** Returns the smallest encoding that the client accepts, or null if there is none. */
    @Nullable String encodingFor(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) return null;
        if (brotli != null && accepts(acceptEncoding, "br")) return "br";
        if (gzip != null && accepts(acceptEncoding, "gzip")) return "gzip";
        return null;
    }

    byte[] bytes(@Nullable String encoding) {
        return switch (encoding) {
            case "br" -> brotli;
            case "gzip" -> gzip;
            case null, default -> plain;
        };
    }

    private static boolean accepts(String acceptEncoding, String encoding) {
        for (var part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            var words = part.strip().split("\\s*;\\s*");
            if (words[0].equals(encoding)) return words.length == 1 || !words[1].matches("q=0(\\.0*)?");
        }
        return false;
    }
}
