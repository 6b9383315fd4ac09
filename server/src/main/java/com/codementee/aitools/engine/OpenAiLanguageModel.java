package com.codementee.aitools.engine;

import com.codementee.aitools.engine.LanguageModelException.Reason;
import com.codementee.platform.json.JsonConfiguration;
import com.codementee.platform.settings.LlmSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind an OpenAI-compatible API. It gets no tools, so an answer is only text. Requests contain neither {@code
 * temperature} nor a limit of tokens: servers differ in which values and names they accept, and the response is limited
 * in size and time anyway.
 */
class OpenAiLanguageModel implements LanguageModel {

    /** For a question with its repair. Good models need 2 to 6 seconds for six bullets. */
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** More would keep request threads waiting for one provider. */
    private static final int MAX_CONCURRENT = 8;

    private static final JsonMapper JSON = JsonConfiguration.lenient();
    private static final Pattern FENCED = Pattern.compile("(?s)\\s*```(?:json)?\\s*(.*?)\\s*```\\s*");
    private static final String REPAIR = "This is not JSON of the given schema. Answer again with that JSON only.";

    private final String name;
    private final ChatCompletionsClient http;
    private final Duration timeout;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

    /** Whether the server has refused {@code response_format}, which some compatible servers do not know. */
    private volatile boolean withoutFormat;

    OpenAiLanguageModel(LlmSettings settings) {
        this(settings, TIMEOUT);
    }

    OpenAiLanguageModel(LlmSettings settings, Duration timeout) {
        this.name = settings.model();
        this.http = new ChatCompletionsClient(settings);
        this.timeout = timeout;
    }

    private record Message(String role, String content) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T> T ask(Question<T> question) {
        if (!permits.tryAcquire()) throw new LanguageModelException(Reason.BUSY, "too many calls at once");
        try {
            return ask(question, System.nanoTime() + timeout.toNanos());
        } finally {
            permits.release();
        }
    }

    private <T> T ask(Question<T> question, long deadline) {
        // The schema is in the instructions too, for servers that ignore response_format.
        var messages = new ArrayList<>(List.of(
                new Message("system", question.instructions() + "\nAnswer only with JSON of this schema:\n"
                        + JSON.writeValueAsString(question.schema())),
                new Message("user", JSON.writeValueAsString(question.data()))));
        var first = complete(question, messages, deadline);
        var answer = parse(first, question);
        if (answer.isPresent()) return answer.get();
        messages.add(new Message("assistant", first));
        messages.add(new Message("user", REPAIR));
        return parse(complete(question, messages, deadline), question)
                .orElseThrow(() -> new LanguageModelException(Reason.UNUSABLE, "no JSON of the schema, twice"));
    }

    private String complete(Question<?> question, List<Message> messages, long deadline) {
        if (!withoutFormat) {
            var response = http.post(body(question, messages, true), deadline);
            if (response.status() != 400) return content(response);
        }
        var response = http.post(body(question, messages, false), deadline);
        if (response.status() == 200) withoutFormat = true;
        return content(response);
    }

    private String body(Question<?> question, List<Message> messages, boolean format) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", name);
        body.put("messages", messages);
        if (format) {
            body.put("response_format", Map.of("type", "json_schema", "json_schema", Map.of(
                    "name", question.name(), "strict", true, "schema", question.schema())));
        }
        return JSON.writeValueAsString(body);
    }

    private static String content(ChatCompletionsClient.Response response) {
        int status = response.status();
        if (status == 429) throw new LanguageModelException(Reason.BUSY, "status 429");
        if (status != 200) throw new LanguageModelException(Reason.UNAVAILABLE, "status " + status);
        var choice = choice(response.body());
        var message = choice.message();
        boolean refused = "content_filter".equals(choice.finishReason())
                || message.refusal() != null && !message.refusal().isBlank();
        if (refused) throw new LanguageModelException(Reason.REFUSED, "the model refused");
        if ("length".equals(choice.finishReason())) {
            throw new LanguageModelException(Reason.TRUNCATED, "the answer was cut off");
        }
        return message.content() == null ? "" : message.content();
    }

    private static Choice choice(String body) {
        try {
            var completion = JSON.readValue(body, Completion.class);
            boolean usable = completion != null && completion.choices() != null && !completion.choices().isEmpty()
                    && completion.choices().getFirst() != null && completion.choices().getFirst().message() != null;
            if (usable) return completion.choices().getFirst();
        } catch (JacksonException _) {
            // Handled below, like a completion without a choice.
        }
        throw new LanguageModelException(Reason.UNUSABLE, "the response is not a chat completion");
    }

    private static <T> Optional<T> parse(String content, Question<T> question) {
        var fenced = FENCED.matcher(content);
        try {
            var answer = JSON.readValue(fenced.matches() ? fenced.group(1) : content, question.type());
            return Optional.ofNullable(answer).filter(question.complete());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private record Completion(@Nullable List<Choice> choices) {}

    private record Choice(@Nullable ChatMessage message, @Nullable String finishReason) {}

    private record ChatMessage(@Nullable String content, @Nullable String refusal) {}
}
