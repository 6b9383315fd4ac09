package com.codementee.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.paging.Page;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Tests that cached responses take a limited number of bytes. */
class ResponseCacheLimitTest extends ApiTest {

    private static final String SUBJECT = "test";
    private static final int ITEM_CHARACTERS = 1_000;
    private static final long MAX_BYTES = 50_000;

    private final CacheInvalidation invalidation = app.bean(CacheInvalidation.class);
    private final ResponseCache cache = new ResponseCache(invalidation, app.bean(JsonMapper.class), MAX_BYTES);

    @CachesResponse(SUBJECT)
    public void handler() {}

    @Test
    void evictsResponsesBeyondItsLimitInBytes() throws Exception {
        var handler = new HandlerMethod(this, "handler");
        cache.connected(true);
        Await.until("notifications arrive", invalidation::isConnected);

        for (int i = 0; i < 200; i++) {
            var request = new MockHttpServletRequest("GET", "/api/list/" + i);
            cache.find(request, handler);
            cache.store(request, new Page<>(List.of("x".repeat(ITEM_CHARACTERS)), 20, null));
        }

        assertThat(cache.count(SUBJECT)).isBetween(1L, MAX_BYTES / ITEM_CHARACTERS);
    }

    @Test
    void doesNotKeepAResponseThatIsLargerThanTheLimit() throws Exception {
        var handler = new HandlerMethod(this, "handler");
        cache.connected(true);
        Await.until("notifications arrive", invalidation::isConnected);
        var request = new MockHttpServletRequest("GET", "/api/list");

        cache.find(request, handler);
        cache.store(request, new Page<>(List.of("x".repeat((int) MAX_BYTES)), 20, null));

        assertThat(cache.count(SUBJECT)).isZero();
    }
}
