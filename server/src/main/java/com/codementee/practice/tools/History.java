package com.codementee.practice.tools;

import com.codementee.bookings.mocks.Mocks;
import com.codementee.feedback.Assessment;
import com.codementee.feedback.Feedback;
import com.codementee.feedback.FeedbackStore;
import com.codementee.practice.questions.Dimension;
import com.codementee.practice.questions.RelevanceScorer;
import com.codementee.practice.questions.Weaknesses;
import com.codementee.practice.tools.MentorNote.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what mentors wrote about a person, what the person keeps forgetting, and what they were asked before. */
@Component
class History {

    /** Older feedback says little about today. */
    private static final int MAX_NOTES = 3;

    private static final int MAX_SENTENCES = 8;
    private static final int MIN_SENTENCE_LENGTH = 12;
    private static final int MAX_SENTENCE_LENGTH = 300;

    private final FeedbackStore feedbacks;
    private final ToolStore store;
    private final Mocks mocks;
    private final RelevanceScorer scorer;
    private final PlatformDays days;

    History(FeedbackStore feedbacks, ToolStore store, Mocks mocks, RelevanceScorer scorer, PlatformDays days) {
        this.feedbacks = feedbacks;
        this.store = store;
        this.mocks = mocks;
        this.scorer = scorer;
        this.days = days;
    }

    /** @param notes newest first */
    record Past(List<MentorNote> notes, Weaknesses weaknesses, Map<UUID, Instant> asked) {}

    /** Call it outside of a transaction. */
    Past of(UUID personId) {
        var notes = notes(feedbacks.recentOfMentee(personId, MAX_NOTES));
        var asked = store.asked(personId).stream()
                .collect(Collectors.toMap(ToolStore.Asked::questionId, ToolStore.Asked::askedAt));
        return new Past(notes, WeaknessRules.of(notes, store.forgottenTopics(personId)), asked);
    }

    /** Returns the day of the person's next confirmed mock. */
    Optional<LocalDate> nextMockDay(UUID personId) {
        return mocks.upcomingOfMentee(personId).stream().findFirst().map(mock -> days.dayOf(mock.scheduledAt()));
    }

    /** Compares the sentences of all notes with the questions at once. */
    private List<MentorNote> notes(List<Feedback> recent) {
        var sentences = recent.stream().map(one -> sentences(one.assessment())).toList();
        var relevances = scorer.relevances(sentences.stream().flatMap(List::stream).toList()).iterator();
        var notes = new ArrayList<MentorNote>();
        for (int i = 0; i < recent.size(); i++) {
            var one = recent.get(i);
            var compared = sentences.get(i).stream().map(text -> new Sentence(text, relevances.next())).toList();
            notes.add(new MentorNote(
                    one.mentor().name(), one.interviewType(), days.dayOf(one.createdAt()), scores(one.assessment()),
                    compared));
        }
        return notes;
    }

    private static Map<Dimension, Integer> scores(Assessment assessment) {
        return new EnumMap<>(Map.of(
                Dimension.PROBLEM_SOLVING, assessment.problemSolving(),
                Dimension.COMMUNICATION, assessment.communication(),
                Dimension.TECHNICAL_DEPTH, assessment.technicalDepth(),
                Dimension.CODE_QUALITY, assessment.codeQuality()));
    }

    static List<String> sentences(Assessment assessment) {
        return Stream.of(assessment.improvements(), assessment.actionItems())
                .flatMap(text -> Arrays.stream(text.split("(?<=[.!?;])\\s+|\\n+")))
                .map(sentence -> sentence.replaceFirst("^(?:[-*•–]|\\d+[.)])\\s*", "").strip())
                .filter(sentence -> sentence.length() >= MIN_SENTENCE_LENGTH)
                .map(History::shortened)
                .distinct()
                .limit(MAX_SENTENCES)
                .toList();
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_SENTENCE_LENGTH) return text;
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_SENTENCE_LENGTH))).strip() + " …";
    }
}
