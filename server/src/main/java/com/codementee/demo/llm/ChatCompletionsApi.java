package com.codementee.demo.llm;

import com.codementee.demo.DemoOnly;
import com.codementee.platform.db.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Implements {@code POST /chat/completions} without streaming, with the provider's status codes and error bodies. */
@Service
@DemoOnly
class ChatCompletionsApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final InstantSource clock;

    ChatCompletionsApi(InstantSource clock) {
        this.clock = clock;
    }

    /** A response: a completion or an error. */
    record Response(int status, Map<String, Object> body) {}

    Response complete(byte[] request) {
        JsonNode call;
        try {
            call = JSON.readTree(request);
        } catch (JacksonException _) {
            return error(400, "We could not parse the JSON body of your request.", "invalid_request_error", null);
        }
        var messages = call.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            return error(400, "Missing required parameter: 'messages'.", "invalid_request_error", null);
        }
        if (call.path("stream").asBoolean(false)) {
            return error(400, "This sandbox does not stream.", "invalid_request_error", null);
        }
        var model = ModelBehaviour.of(call.path("model").asString(""));
        if (model.isEmpty()) {
            return error(404, "The model does not exist.", "invalid_request_error", "model_not_found");
        }
        return complete(model.get(), call);
    }

    private Response complete(ModelBehaviour model, JsonNode call) {
        var answer = answer(call.path("messages"), model == ModelBehaviour.INVENTS);
        return switch (model) {
            case SANDBOX, INVENTS -> completion(model, call, answer, null, "stop");
            case FENCED -> completion(model, call, "```json\n" + answer + "\n```", null, "stop");
            case FORMATLESS -> call.has("response_format")
                    ? error(400, "Unknown parameter: 'response_format'.", "invalid_request_error", null)
                    : completion(model, call, answer, null, "stop");
            case NONSENSE -> completion(model, call, "What a wonderful resume! I would hire you.", null, "stop");
            case REFUSES -> completion(model, call, null, "I'm sorry, but I can't help with that.", "stop");
            case TRUNCATES -> completion(model, call, answer.substring(0, answer.length() / 2), null, "length");
            case BUSY -> error(429, "Rate limit reached.", "requests", "rate_limit_exceeded");
        };
    }

    /** Asks for the result of each bullet, as a good model would. */
    private static String answer(JsonNode messages, boolean invents) {
        var rewrites = new ArrayList<Map<String, Object>>();
        for (var bullet : bullets(messages)) {
            var draft = bullet.path("draft").asString("").replaceAll("\\s*\\[[^\\]]*\\?]$", "");
            rewrites.add(Map.of(
                    "number", bullet.path("number").asInt(0),
                    "after", draft + (invents ? " at Google for 40 million users" : " [what changed, and for whom?]"),
                    "why", invents ? "See https://resumes.example" : "It asks for what came of the work."));
        }
        return JSON.writeValueAsString(Map.of("rewrites", rewrites));
    }

    /** The data is the JSON in the first message of the user. */
    private static JsonNode bullets(JsonNode messages) {
        for (var message : messages) {
            if (!message.path("role").asString("").equals("user")) continue;
            try {
                return JSON.readTree(message.path("content").asString("")).path("bullets");
            } catch (JacksonException _) {
                break;
            }
        }
        return JSON.createArrayNode();
    }

    private Response completion(
            ModelBehaviour model, JsonNode call, @Nullable String content, @Nullable String refusal, String reason) {
        var message = new HashMap<String, @Nullable Object>();
        message.put("role", "assistant");
        message.put("content", content);
        message.put("refusal", refusal);
        int asked = call.path("messages").toString().length() / CHARACTERS_PER_TOKEN;
        int answered = content == null ? 0 : content.length() / CHARACTERS_PER_TOKEN;
        return new Response(200, Map.of(
                "id", "chatcmpl-" + Ids.next(),
                "object", "chat.completion",
                "created", clock.instant().getEpochSecond(),
                "model", model.id(),
                "choices", List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
                "usage", Map.of("prompt_tokens", asked, "completion_tokens", answered,
                        "total_tokens", asked + answered)));
    }

    static Response error(int status, String message, String type, @Nullable String code) {
        var error = new HashMap<String, @Nullable Object>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", null);
        error.put("code", code);
        return new Response(status, Map.of("error", error));
    }
}
