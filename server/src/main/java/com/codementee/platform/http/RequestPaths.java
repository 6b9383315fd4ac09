package com.codementee.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Checks and normalises request paths. */
public final class RequestPaths {

    /** How many times a repeatedly encoded path is decoded. */
    private static final int MAX_DECODINGS = 3;

    private RequestPaths() {}

    /**
     * Returns whether the path is valid UTF-8 and encodes only characters that must be encoded (RFC 3986, section
     * 6.2.2.2).
     */
    public static boolean isCanonical(@Nullable String path) {
        if (path == null || path.indexOf('%') < 0) return true;
        var bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            if (next > 0x7f) return false;
            if (next == '%') {
                int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
                int low = i + 2 < path.length() ? Character.digit(path.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) return false;
                next = (char) (high << 4 | low);
                if (isUnreserved(next)) return false;
                i += 2;
            }
            bytes.put((byte) next);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /**
     * Returns the path as the most lenient parser would read it: decoded, without path parameters, empty segments and
     * dot segments, and with letters of any width or case folded to lower-case ASCII. Accepts any input.
     */
    public static String normalize(@Nullable String path) {
        if (path == null) return "/";
        if (isPlain(path)) return path;
        var decoded = path;
        for (int i = 0; i < MAX_DECODINGS && decoded.indexOf('%') >= 0; i++) decoded = decoded(decoded);
        var folded = Normalizer.normalize(decoded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\\', '/');
        var segments = new ArrayDeque<String>();
        for (var segment : folded.split("/")) {
            var name = segment.split(";", 2)[0];
            if (name.equals("..")) segments.pollLast();
            else if (!name.isEmpty() && !name.equals(".")) segments.addLast(name);
        }
        return "/" + String.join("/", segments) + (folded.endsWith("/") && !segments.isEmpty() ? "/" : "");
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path;
        }
    }

    /** Returns whether the path is already normalised, as nearly all are. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            boolean plain = next >= 'a' && next <= 'z' || next >= '0' && next <= '9' || next == '-' || next == '_'
                    || next == '/' && (i == 0 || path.charAt(i - 1) != '/');
            if (!plain) return false;
        }
        return path.startsWith("/");
    }

    private static boolean isUnreserved(char next) {
        return next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next >= '0' && next <= '9'
                || "-._~".indexOf(next) >= 0;
    }
}
