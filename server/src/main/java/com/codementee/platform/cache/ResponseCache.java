package com.codementee.platform.cache;

import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageInfo;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Caches the JSON of {@link CachedResponse} routes until their subject changes.
 *
 * <p>An invalidation replaces the subject's whole cache after the commit and before the writer's response is sent. A
 * request remembers the cache instance that it found at its start and stores its response there, so a response that
 * was read before the commit ends up in the discarded instance.
 */
@Component
public class ResponseCache implements CacheInvalidation.Listener {

    private static final String TOPIC = "answers";
    private static final String SLOT_ATTRIBUTE = ResponseCache.class.getName();
    private static final int MAX_BYTES_PER_SUBJECT = 4 * 1024 * 1024;
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    /** The objects of a cache entry, its key and its value, without their text. */
    private static final int ENTRY_BYTES = 400;

    private static final int STRING_BYTES = 56;

    /** Search results are not cached: a search text is rarely repeated, and there is no limit to their number. */
    private static final String SEARCH_PARAMETER = "q";

    private final Map<String, Cache<Key, Entry>> caches = new ConcurrentHashMap<>();
    private final CacheInvalidation invalidation;
    private final JsonMapper json;
    private final long maxBytesPerSubject;
    private volatile boolean connected;

    @Autowired
    ResponseCache(CacheInvalidation invalidation, JsonMapper json) {
        this(invalidation, json, MAX_BYTES_PER_SUBJECT);
    }

    /** @param maxBytesPerSubject the most bytes that the responses of a subject take */
    ResponseCache(CacheInvalidation invalidation, JsonMapper json, long maxBytesPerSubject) {
        this.invalidation = invalidation;
        this.json = json;
        this.maxBytesPerSubject = maxBytesPerSubject;
    }

    /** Every part of a request that the response depends on. The responses are public, so the caller is not one. */
    private record Key(String path, @Nullable String query, @Nullable String accept) {

        static Key of(HttpServletRequest request) {
            return new Key(request.getRequestURI(), request.getQueryString(), request.getHeader("Accept"));
        }

        long bytes() {
            return size(path) + size(query) + size(accept);
        }
    }

    /** The serialized items of a list, and its page. */
    public record Entry(RawValue data, PageInfo page) {

        /** The text and its UTF-8 form, which Jackson keeps beside it after the first write. */
        long bytes() {
            var text = (SerializedString) data.rawValue();
            return size(text.getValue()) + text.asUnquotedUTF8().length + size(page.nextCursor());
        }
    }

    /** The cache and the key under which a running request stores its response. */
    private record Slot(Cache<Key, Entry> cache, Key key) {}

    /** Drops all responses of a subject once the current transaction commits. */
    public void invalidateAfterCommit(String subject) {
        invalidation.publish(TOPIC, subject);
    }

    /** Returns the cached response. On a miss, prepares the request so that {@link #store} keeps its response. */
    public @Nullable Entry find(HttpServletRequest request, Object handler) {
        if (!connected || !invalidation.isConnected() || !(handler instanceof HandlerMethod method)) return null;
        var cached = method.getMethodAnnotation(CachedResponse.class);
        if (cached == null || request.getParameter(SEARCH_PARAMETER) != null) return null;
        var slot = new Slot(caches.computeIfAbsent(cached.value(), _ -> newCache()), Key.of(request));
        var entry = slot.cache.getIfPresent(slot.key);
        if (entry == null) request.setAttribute(SLOT_ATTRIBUTE, slot);
        return entry;
    }

    /** Stores the body when the route is cached, and returns the body to send. */
    public @Nullable Object store(HttpServletRequest request, @Nullable Object body) {
        if (!(request.getAttribute(SLOT_ATTRIBUTE) instanceof Slot slot)) return body;
        if (!(body instanceof Page<?>(var items, int limit, var nextCursor))) return body;
        var data = new RawValue(new SerializedString(json.writeValueAsString(items)));
        var entry = new Entry(data, new PageInfo(limit, nextCursor));
        slot.cache.put(slot.key, entry);
        return entry;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void invalidate(String subject) {
        caches.put(subject, newCache());
    }

    @Override
    public void connected(boolean connected) {
        caches.clear();
        this.connected = connected;
        caches.clear();
    }

    /** How many responses of a subject are cached, after evictions that are due. */
    long count(String subject) {
        var cache = caches.get(subject);
        if (cache == null) return 0;
        cache.cleanUp();
        return cache.estimatedSize();
    }

    private Cache<Key, Entry> newCache() {
        return Caffeine.newBuilder()
                .maximumWeight(maxBytesPerSubject)
                .weigher((Key key, Entry entry) -> Math.toIntExact(ENTRY_BYTES + key.bytes() + entry.bytes()))
                .expireAfterWrite(MAX_AGE)
                .build();
    }

    /** The most bytes that a text takes in memory. */
    private static long size(@Nullable String text) {
        return text == null ? 0 : STRING_BYTES + 2L * text.length();
    }
}
