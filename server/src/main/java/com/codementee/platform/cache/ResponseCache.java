package com.codementee.platform.cache;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageInfo;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * What {@link CachedResponse} routes answered, as JSON, until its subject changes.
 *
 * <p>A change takes all answers of its subject away at once, before the one who made it hears that it is made. An
 * answer from before the change that is only ready afterwards goes where nobody looks: a request keeps it with those
 * that were known when it began.
 */
@Component
public class ResponseCache implements CacheInvalidation.Memory {

    private static final String TOPIC = "answers";
    private static final String PLACE = ResponseCache.class.getName();
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** The objects of an entry: of the cache, the question and the answer. */
    private static final int ENTRY_BYTES = 400;

    private static final int STRING_BYTES = 56;

    /** What strangers search for is not asked twice, and there is no end of it. */
    private static final String SEARCH = "q";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, Cache<Question, Known>> subjects = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final CacheInvalidation changes;
    private final JsonMapper json;
    private volatile boolean listening;

    ResponseCache(Transactions transactions, CacheInvalidation changes, JsonMapper json) {
        this.transactions = transactions;
        this.changes = changes;
        this.json = json;
    }

    /** All of a request that an answer depends on; who asks is not of it. */
    private record Question(String path, @Nullable String query, @Nullable String accept) {

        static Question of(HttpServletRequest request) {
            return new Question(request.getRequestURI(), request.getQueryString(), request.getHeader("Accept"));
        }

        long bytes() {
            return size(path) + size(query) + size(accept);
        }
    }

    /** The data of an answer, ready to be sent, and its page. */
    public record Known(RawValue data, PageInfo page) {

        /** The text, and its UTF-8 that is kept beside it once it was sent. */
        long bytes() {
            var text = (SerializedString) data.rawValue();
            return size(text.getValue()) + text.asUnquotedUTF8().length + size(page.nextCursor());
        }
    }

    private record Place(Cache<Question, Known> answers, Question question) {}

    /**
     * Makes a change, in a transaction, to what lists of this subject are made of; they are forgotten when it commits.
     *
     * @return what the change returned
     */
    public <T> T changing(String subject, Supplier<T> change) {
        return transactions.run(() -> {
            var changed = change.get();
            changes.tell(TOPIC, subject);
            return changed;
        });
    }

    /** The answer to this request, or null when it is not known and may be remembered once it is. */
    public @Nullable Known find(HttpServletRequest request, Object handler) {
        if (!listening || !changes.areHeard() || !(handler instanceof HandlerMethod route)) return null;
        var remembered = route.getMethodAnnotation(CachedResponse.class);
        if (remembered == null || request.getParameter(SEARCH) != null) return null;
        var place = new Place(subjects.computeIfAbsent(remembered.value(), _ -> nothingYet()), Question.of(request));
        var known = place.answers.getIfPresent(place.question);
        if (known == null) request.setAttribute(PLACE, place);
        return known;
    }

    /** Keeps the body if the request asked for a remembered list, and returns what to send in its place. */
    public @Nullable Object remember(HttpServletRequest request, @Nullable Object body) {
        if (!(request.getAttribute(PLACE) instanceof Place place)) return body;
        if (!(body instanceof Page<?>(var items, int limit, var nextCursor))) return body;
        var known = new Known(new RawValue(new SerializedString(json.writeValueAsString(items))), new PageInfo(limit, nextCursor));
        place.answers.put(place.question, known);
        return known;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void forget(String subject) {
        subjects.put(subject, nothingYet());
    }

    @Override
    public void listening(boolean yes) {
        subjects.clear();
        listening = yes;
        subjects.clear();
    }

    private static Cache<Question, Known> nothingYet() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((Question question, Known known) -> Math.toIntExact(ENTRY_BYTES + question.bytes() + known.bytes()))
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** What a text takes in memory at most. */
    private static long size(@Nullable String text) {
        return text == null ? 0 : STRING_BYTES + 2L * text.length();
    }
}
