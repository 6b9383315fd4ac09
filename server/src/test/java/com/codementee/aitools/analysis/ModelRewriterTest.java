package com.codementee.aitools.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.aitools.engine.LanguageModel;
import com.codementee.aitools.engine.LanguageModelException.Reason;
import com.codementee.aitools.engine.LanguageModelException;
import com.codementee.aitools.engine.Question;
import com.codementee.aitools.reading.DocumentExtractor;
import com.codementee.aitools.resume.ResumeParser;
import com.codementee.platform.json.JsonConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelRewriterTest {

    private static final JsonMapper JSON = JsonConfiguration.lenient();
    private static final DocumentExtractor EXTRACTOR = new DocumentExtractor();
    private static final String DUTY = "Responsible for developing services in Java";
    private static final String PLAIN = "Built the cart of the shop";
    private static final String WHY = "It says what came of it.";

    private final List<JsonNode> asked = new ArrayList<>();

    @AfterAll
    static void stopWorker() {
        EXTRACTOR.close();
    }

    @Test
    void asksOnceForEachCriterionAndSendsNeitherNameNorContact() {
        var outcome = rewrite(task -> answer(task, "Developed services in Java [for whom?]", "Built the cart [for whom?]"));

        assertThat(asked).extracting(task -> task.path("criterion").asString())
                .containsExactly("Measurable impact", "Action verbs");
        assertThat(asked.toString()).contains(DUTY, PLAIN, "Backend engineer").doesNotContain("Asha")
                .doesNotContain("mailbox");
        assertThat(outcome.engine()).isEqualTo("llm:small-1");
        assertThat(outcome.note()).isNull();
        assertThat(outcome.rewrites()).extracting(Rewrite::after)
                .containsExactly("Developed services in Java [for whom?]", "Built the cart [for whom?]");
        assertThat(outcome.rewrites()).extracting(Rewrite::why).containsOnly(WHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Developed services in Java for 40 teams", "Developed services in Java for forty teams",
        "Developed services in Java, halved costs", "Developed services in Java [for 40 teams?]",
        "Developed services in Java at Google", "Developed services in Java [at Google?]",
        "Developed services in Java and kafka", "Google developed services in Java", "Led the services in Java",
        "Developed services in Java. Google liked them", "See https://x.example", "<b>Developed</b> services in Java",
        "Developed services in Java that changed everything about platform reliability", "", DUTY,
    })
    void keepsTheDraftWhereTheModelSaysMoreThanTheBullet(String after) {
        var outcome = rewrite(task -> answer(task, after, "Built the cart [for whom?]"));

        assertThat(outcome.rewrites().getFirst().after()).startsWith("Developed services in Java [").endsWith("?]");
        assertThat(outcome.rewrites().getFirst().why()).isNotEqualTo(WHY);
        assertThat(outcome.engine()).isEqualTo("llm:small-1");
        assertThat(outcome.note()).startsWith("Rules wrote 1 of 2 rewrites");
    }

    @Test
    void isBuiltInIfTheModelInventsEverything() {
        var outcome = rewrite(task -> answer(task, "Hired by Google", "Hired by Google"));

        assertThat(outcome.engine()).isEqualTo("built-in");
        assertThat(outcome.note()).contains("went beyond what your resume says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://x.example", "Google likes it at Google", "It is 40 % better", "<b>", ""})
    void keepsItsOwnReasonWhereTheModelsIsNotPlain(String why) {
        var outcome = rewrite(task -> answers(task, why, "Developed services in Java [for whom?]", "Built the cart [why?]"));

        assertThat(outcome.engine()).isEqualTo("llm:small-1");
        assertThat(outcome.rewrites()).noneMatch(rewrite -> rewrite.why().equals(why));
    }

    @Test
    void ignoresAnswersAboutOtherBullets() {
        var outcome = rewrite(_ -> Map.of("rewrites", List.of(
                Map.of("number", 0, "after", "Built the cart [why?]", "why", WHY),
                Map.of("number", 7, "after", "Built the cart [why?]", "why", WHY))));

        assertThat(outcome.engine()).isEqualTo("built-in");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyTheModelDidNotHelp(Reason reason) {
        var outcome = rewrite(_ -> {
            throw new LanguageModelException(reason, "x");
        });

        assertThat(outcome.engine()).isEqualTo("built-in");
        assertThat(outcome.note()).isEqualTo("The language model " + reason.text() + ", so rules wrote the rewrites.");
        assertThat(outcome.rewrites()).hasSize(2);
    }

    @Test
    void staysBuiltInIfOneOfTwoQuestionsFails() {
        var outcome = rewrite(task -> {
            if (asked.size() == 2) throw new LanguageModelException(Reason.TIMED_OUT, "x");
            return answer(task, "Developed services in Java [for whom?]", "Built the cart [for whom?]");
        });

        assertThat(outcome.engine()).isEqualTo("built-in");
        assertThat(outcome.rewrites()).noneMatch(rewrite -> rewrite.why().equals(WHY));
    }

    private static Map<String, Object> answer(JsonNode task, String duty, String plain) {
        return answers(task, WHY, duty, plain);
    }

    private static Map<String, Object> answers(JsonNode task, String why, String duty, String plain) {
        boolean verbs = task.path("criterion").asString().equals("Action verbs");
        return Map.of("rewrites", List.of(Map.of("number", 1, "after", verbs ? duty : plain, "why", why)));
    }

    private ModelRewriter.Outcome rewrite(Function<JsonNode, Map<String, Object>> answers) {
        var text = "Asha Rao\nasha@mailbox.example\nExperience\nEngineer, Flipkart     Jan 2020 - Present\n- " + DUTY
                + "\n- " + PLAIN;
        var document = EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8));
        var subject = new AnalysisInput(document, ResumeParser.parse(document), YearMonth.of(2024, 6));
        return new ModelRewriter(model(answers)).rewrite(RuleRewriter.suggest(subject), subject, "Backend engineer");
    }

    private LanguageModel model(Function<JsonNode, Map<String, Object>> answers) {
        return new LanguageModel() {
            @Override
            public String name() {
                return "small-1";
            }

            @Override
            public <T> T ask(Question<T> question) {
                assertThat(question.instructions()).doesNotContain(DUTY);
                var task = JSON.readTree(JSON.writeValueAsString(question.data()));
                asked.add(task);
                return JSON.readValue(JSON.writeValueAsString(answers.apply(task)), question.type());
            }
        };
    }
}
