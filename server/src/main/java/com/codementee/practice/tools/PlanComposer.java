package com.codementee.practice.tools;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.QuestionPicker;
import com.codementee.practice.questions.QuestionRequest;
import com.codementee.practice.tools.History.Past;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the topics and tasks of a plan, as many as the person has time for, most urgent first. */
@Component
class PlanComposer {

    private static final int MIN_TOPICS = 2;
    private static final int MAX_TOPICS = 12;
    private static final int QUESTIONS_PER_TOPIC = 2;
    private static final int BEHAVIOURAL_QUESTIONS = 3;

    private static final int BASICS_MINUTES = 30;
    private static final int QUESTION_MINUTES = 40;
    private static final int REPEAT_MINUTES = 15;
    private static final int STORY_MINUTES = 20;
    private static final int REHEARSAL_MINUTES = 45;
    private static final int TOPIC_MINUTES = BASICS_MINUTES + QUESTIONS_PER_TOPIC * QUESTION_MINUTES + REPEAT_MINUTES;

    private static final int OTHER_MINUTES = BEHAVIOURAL_QUESTIONS * STORY_MINUTES + REHEARSAL_MINUTES;

    /** Tasks are not split, so some minutes of each day stay free. */
    private static final double USABLE_SHARE = 0.8;

    private static final String BEHAVIOURAL = "Behavioural";

    private final PlanTopicPicker topicPicker;
    private final QuestionPicker picker;

    PlanComposer(PlanTopicPicker topicPicker, QuestionPicker picker) {
        this.topicPicker = topicPicker;
        this.picker = picker;
    }

    /** @param track null for the general one */
    record Goal(
            InterviewType interviewType, ExperienceLevel level, String company, @Nullable String track,
            List<String> focusTopics) {}

    record PlanTopic(
            String name, @Schema(description = "quotes the mentor, if one wrote about it") String why,
            List<PlanQuestion> questions) {}

    record PlanQuestion(
            UUID questionId, String prompt,
            @Schema(description = "what an interviewer learns from a good answer") String shows,
            @Schema(description = "the points of a good answer, one per line") String goodAnswer) {

        static PlanQuestion of(Question question) {
            return new PlanQuestion(
                    question.id(), question.prompt(), question.tests(), String.join("\n", question.outline()));
        }
    }

    record Plan(List<PlanTopic> topics, List<PlanQuestion> behavioural, List<PlanTask> tasks) {

        /** The ids of all questions of the plan. */
        List<UUID> questionIds() {
            return tasks.stream().map(PlanTask::questionId).filter(id -> id != null).toList();
        }
    }

    /** @param minutes that the person has until the interview */
    Plan write(Goal goal, Past past, int minutes) {
        var asked = new HashMap<>(past.asked());
        int count = Math.clamp((long) (minutes * USABLE_SHARE - OTHER_MINUTES) / TOPIC_MINUTES, MIN_TOPICS, MAX_TOPICS);
        var topics = topicPicker.of(goal, past).entrySet().stream()
                .limit(count)
                .map(reason -> topic(reason, goal, past, asked))
                .toList();
        var behavioural = goal.interviewType() == InterviewType.BEHAVIORAL ? List.<PlanQuestion>of() : questions(
                request(InterviewType.BEHAVIORAL, goal, List.of(), BEHAVIOURAL_QUESTIONS), past, asked);
        return new Plan(topics, behavioural, tasks(topics, behavioural));
    }

    private PlanTopic topic(Map.Entry<String, String> reason, Goal goal, Past past, Map<UUID, Instant> asked) {
        var topics = List.of(reason.getKey());
        var request = request(goal.interviewType(), goal, topics, QUESTIONS_PER_TOPIC);
        return new PlanTopic(reason.getKey(), reason.getValue(), questions(request, past, asked));
    }

    private static QuestionRequest request(InterviewType type, Goal goal, List<String> topics, int count) {
        return new QuestionRequest(type, goal.level(), topics, goal.company(), count);
    }

    /** Picks questions and notes them as asked, so that no other topic of the plan gets them. */
    private List<PlanQuestion> questions(QuestionRequest request, Past past, Map<UUID, Instant> asked) {
        var picked = picker.pick(request, past.weaknesses(), asked);
        picked.forEach(question -> asked.put(question.id(), Instant.MAX));
        return picked.stream().map(PlanQuestion::of).toList();
    }

    private static List<PlanTask> tasks(List<PlanTopic> topics, List<PlanQuestion> behavioural) {
        var tasks = new ArrayList<PlanTask>();
        for (int i = 0; i < topics.size(); i++) {
            addTopic(tasks, topics.get(i), i);
            if (i > 0) tasks.add(repeat(topics.get(i - 1).name(), i));
        }
        for (int i = 0; i < behavioural.size(); i++) {
            var question = behavioural.get(i);
            tasks.add(new PlanTask("story-" + i, BEHAVIOURAL, question.prompt(), STORY_MINUTES, question.questionId()));
        }
        tasks.add(new PlanTask(
                "rehearsal", topics.getFirst().name(), "Rehearse the whole interview aloud, against the clock, with one "
                        + "question on " + topics.getFirst().name() + " that you have not practised.",
                REHEARSAL_MINUTES, null));
        return tasks;
    }

    private static void addTopic(List<PlanTask> tasks, PlanTopic topic, int index) {
        tasks.add(new PlanTask(
                "basics-" + index, topic.name(),
                "Write down what you know about " + topic.name() + " from memory, then close the gaps.",
                BASICS_MINUTES, null));
        for (int i = 0; i < topic.questions().size(); i++) {
            var question = topic.questions().get(i);
            tasks.add(new PlanTask(
                    "question-" + index + "-" + i, topic.name(), question.prompt(), QUESTION_MINUTES,
                    question.questionId()));
        }
    }

    private static PlanTask repeat(String topic, int index) {
        return new PlanTask(
                "repeat-" + index, topic,
                "Answer the questions on " + topic + " once more, aloud and without notes.", REPEAT_MINUTES, null);
    }
}
