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
 * Caches the JSON of {@link CachesResponse} routes until their subject changes.
 *
 * <p>An invalidation replaces the subject's whole cache after the commit and before the writer's response is sent. A
 * request stores its response in the cache instance that was current when it started, so a response with data from
 * before the commit ends up in the discarded instance.
 */
@Component
public class ResponseCache implements CacheInvalidation.Listener {

    private static final String TOPIC = "answers";
    private static final String SLOT_ATTRIBUTE = ResponseCache.class.getName();
    private static final int MAX_BYTES_PER_SUBJECT = 4 * 1024 * 1024;
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    /** The approximate size of an entry's key and value objects, without their text. */
    private static final int ENTRY_BYTES = 400;

    private static final int STRING_BYTES = 56;

    /** Search results are not cached: search texts are rarely repeated, and their number is unlimited. */
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

    /** @param maxBytesPerSubject the maximum total size of a subject's responses */
    ResponseCache(CacheInvalidation invalidation, JsonMapper json, long maxBytesPerSubject) {
        this.invalidation = invalidation;
        this.json = json;
        this.maxBytesPerSubject = maxBytesPerSubject;
    }

    /**
     * Every part of a request that the response depends on. It does not contain the caller, because the responses are
     * public.
     */
    private record Key(String path, @Nullable String query, @Nullable String accept) {

        static Key of(HttpServletRequest request) {
            return new Key(request.getRequestURI(), request.getQueryString(), request.getHeader("Accept"));
        }

        long bytes() {
            return size(path) + size(query) + size(accept);
        }
    }

    /** The serialized items of a list, and its paging information. */
    public record Entry(RawValue data, PageInfo page) {

        /** Returns the size of the text and of its UTF-8 form, which Jackson also keeps after the first write. */
        long bytes() {
            var text = (SerializedString) data.rawValue();
            return size(text.getValue()) + text.asUnquotedUTF8().length + size(page.nextCursor());
        }
    }

    /** The cache and key with which a running request stores its response. */
    private record Slot(Cache<Key, Entry> cache, Key key) {}

    /** Drops all of a subject's responses once the current transaction commits. */
    public void invalidateAfterCommit(String subject) {
        invalidation.publish(TOPIC, subject);
    }

    /** Returns the cached response. On a miss, prepares the request so that {@link #store} keeps its response. */
    public @Nullable Entry find(HttpServletRequest request, Object handler) {
        if (!connected || !invalidation.isConnected() || !(handler instanceof HandlerMethod method)) return null;
        var cached = method.getMethodAnnotation(CachesResponse.class);
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

    /** Returns how many responses of a subject are cached, after performing due evictions. */
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

    /** Returns the maximum size of a text in memory. */
    private static long size(@Nullable String text) {
        return text == null ? 0 : STRING_BYTES + 2L * text.length();
    }
}
