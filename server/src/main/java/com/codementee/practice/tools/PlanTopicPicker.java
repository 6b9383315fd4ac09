package com.codementee.practice.tools;

import com.codementee.catalog.InterviewType;
import com.codementee.practice.questions.Dimension;
import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.QuestionBank;
import com.codementee.practice.tools.History.Past;
import com.codementee.practice.tools.PlanComposer.Goal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Chooses the topics of a plan, most urgent first, and says why each is there: what mentors scored low and wrote,
 * quoting them; what the person asked for; what the person keeps forgetting; what the company is known for; what is
 * common.
 */
@Component
class PlanTopicPicker {

    private static final int LOW_SCORE = 2;

    /** Sentences about how to talk, such as "say it aloud", have less with every question. */
    private static final double MIN_RELEVANCE = 0.4;

    /** The scores that say something about interviews of every type. */
    private static final Set<Dimension> GENERAL = Set.of(Dimension.PROBLEM_SOLVING, Dimension.COMMUNICATION);

    private final QuestionBank bank;

    PlanTopicPicker(QuestionBank bank) {
        this.bank = bank;
    }

    /** Returns the reason for each topic; further topics follow in the bank's order. */
    Map<String, String> of(Goal goal, Past past) {
        var questions = bank.all().stream().filter(one -> one.interviewType() == goal.interviewType()).toList();
        var reasons = new LinkedHashMap<String, String>();
        addFeedback(reasons, questions, past.notes(), goal.interviewType());
        goal.focusTopics().forEach(topic -> reasons.putIfAbsent(named(topic, questions), "You asked for it."));
        add(reasons, questions, question -> past.weaknesses().topics().contains(question.topic()),
                "You have forgotten practice cards on this topic.");
        add(reasons, questions, question -> question.companies().contains(goal.company()),
                goal.company() + " is publicly known for questions of this kind.");
        add(reasons, questions, question -> question.level() == goal.level(), "It is common in interviews of this type.");
        return reasons;
    }

    private static void add(
            Map<String, String> reasons, List<Question> questions, Predicate<Question> condition, String reason) {
        questions.stream().filter(condition).forEach(question -> reasons.putIfAbsent(question.topic(), reason));
    }

    /** Interviews of the same type say most, then the newest. */
    private static void addFeedback(
            Map<String, String> reasons, List<Question> questions, List<MentorNote> notes, InterviewType type) {
        var sorted = notes.stream()
                .sorted(Comparator.comparing((MentorNote note) -> note.interviewType() != type))
                .toList();
        for (var note : sorted) addLowScores(reasons, questions, note, note.interviewType() == type);
        sorted.stream()
                .filter(note -> note.interviewType() == type)
                .forEach(note -> addSentences(reasons, questions, note));
    }

    private static void addLowScores(
            Map<String, String> reasons, List<Question> questions, MentorNote note, boolean sameType) {
        note.scores().entrySet().stream()
                .filter(score -> score.getValue() <= LOW_SCORE && (sameType || GENERAL.contains(score.getKey())))
                .sorted(Map.Entry.comparingByValue())
                .forEach(score -> closest(questions, note, score.getKey(), reasons.keySet()).ifPresent(question ->
                        reasons.put(question.topic(), because(note, score.getKey(), score.getValue(), question))));
    }

    private static Optional<Question> closest(
            List<Question> questions, MentorNote note, Dimension dimension, Set<String> taken) {
        var relevance = note.relevance();
        return questions.stream()
                .filter(question -> question.dimensions().contains(dimension) && !taken.contains(question.topic()))
                .max(Comparator.comparingDouble(relevance::of));
    }

    private static String because(MentorNote note, Dimension dimension, int score, Question question) {
        var scored = "Because %s scored %s %d of 5".formatted(note.mentorName(), MentorNote.name(dimension), score);
        if (note.sentences().isEmpty()) return scored + ".";
        return scored + " and wrote: “" + note.closest(question).text() + "”";
    }

    private static void addSentences(Map<String, String> reasons, List<Question> questions, MentorNote note) {
        for (var sentence : note.sentences()) {
            questions.stream()
                    .filter(question -> sentence.relevance().of(question) >= MIN_RELEVANCE)
                    .max(Comparator.comparingDouble(sentence.relevance()::of))
                    .ifPresent(question -> reasons.putIfAbsent(
                            question.topic(), "Because " + note.mentorName() + " wrote: “" + sentence.text() + "”"));
        }
    }

    /** Returns the catalogue's spelling of a topic, or the words as they are. */
    private static String named(String topic, List<Question> questions) {
        return questions.stream().map(Question::topic).filter(topic::equalsIgnoreCase).findFirst().orElse(topic);
    }
}
