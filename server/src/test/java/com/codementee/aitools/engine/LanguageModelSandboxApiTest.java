package com.codementee.aitools.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.codementee.aitools.engine.LanguageModelException.Reason;
import com.codementee.platform.settings.LlmSettings;
import com.codementee.support.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the client against the models of demo mode's sandbox. */
class LanguageModelSandboxApiTest extends ApiTest {

    private static final String PATH = "/__sandbox/llm/v1/chat/completions";

    record Answer(List<Rewrite> rewrites) {}

    record Rewrite(int number, String after) {}

    private static final Question<Answer> QUESTION = new Question<>(
            "rewrites", "Reword.", Map.of("bullets", List.of(Map.of("number", 1, "draft", "Built it [for whom?]"))),
            Map.of("type", "object"), Answer.class, answer -> answer.rewrites() != null);

    private LanguageModel model(String name) {
        return new OpenAiLanguageModel(new LlmSettings(app.address() + "/__sandbox/llm/v1", null, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "sandbox-fenced", "sandbox-formatless"})
    void modelsThatAnswerWell(String name) {
        assertThat(model(name).ask(QUESTION).rewrites())
                .containsExactly(new Rewrite(1, "Built it [what changed, and for whom?]"));
    }

    @Test
    void aModelThatInvents() {
        assertThat(model("sandbox-invents").ask(QUESTION).rewrites())
                .containsExactly(new Rewrite(1, "Built it at Google for 40 million users"));
    }

    @ParameterizedTest
    @CsvSource({"sandbox-nonsense, UNUSABLE", "sandbox-refuses, REFUSED", "sandbox-truncates, TRUNCATED",
            "sandbox-busy, BUSY", "gpt-none, UNAVAILABLE"})
    void modelsThatFail(String name, Reason reason) {
        var problem = catchThrowableOfType(LanguageModelException.class, () -> model(name).ask(QUESTION));
        assertThat(problem.reason()).isEqualTo(reason);
    }

    @Test
    void describesItselfAndRefusesInvalidRequestsInTheProvidersForm() {
        assertThat(anonymous().get("/__sandbox/llm").expect(200).text()).contains("/__sandbox/llm/v1", "sandbox-busy");
        for (var body : List.of("", "{", "[]", "{\"model\":\"sandbox\"}",
                "{\"model\":\"sandbox\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")) {
            var refusal = anonymous().post(PATH, body).expect(400).text();
            assertThat(refusal).contains("\"error\":").contains("invalid_request_error");
        }
        var message = Map.of("role", "user", "content", "no JSON");
        assertThat(anonymous().post(PATH, Map.of("model", "sandbox", "messages", List.of(message))).expect(200).text())
                .contains("\"finish_reason\":\"stop\"").contains("{\\\"rewrites\\\":[]}");
    }
}
