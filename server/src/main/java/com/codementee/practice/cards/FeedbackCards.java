package com.codementee.practice.cards;

import com.codementee.bookings.InterviewDetails;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.feedback.Assessment;
import com.codementee.feedback.Feedback;
import com.codementee.feedback.FeedbackChanged;
import com.codementee.feedback.FeedbackGiven;
import com.codementee.feedback.Feedbacks;
import com.codementee.platform.db.Ids;
import com.codementee.practice.cards.CardStore.NewCard;
import com.codementee.practice.questions.Dimension;
import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.QuestionBank;
import com.codementee.practice.questions.WordIndex;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Adds cards in the transaction of a feedback: two questions for each dimension scored 1 or 2, chosen by the topics of
 * the mock and the mentor's words, and one card for each action item.
 */
@Component
class FeedbackCards {

    private static final int LOW_SCORE = 2;
    private static final int QUESTIONS_PER_DIMENSION = 2;
    private static final int MAX_ACTION_ITEMS = 5;
    private static final int MAX_ITEM_LENGTH = 300;
    private static final int MIN_ITEM_LENGTH = 10;
    private static final int MAX_QUOTE_LENGTH = 400;
    private static final String ACTION_ITEM_TOPIC = "Action items";

    /** Outweighs the words that a question shares with the feedback, whose relevance is rarely above 20. */
    private static final double TOPIC_WEIGHT = 30;

    private static final double LEVEL_WEIGHT = 10;

    private final Feedbacks feedbacks;
    private final Mocks mocks;
    private final CardStore store;
    private final QuestionBank bank;
    private final WordIndex words;
    private final InstantSource clock;

    FeedbackCards(
            Feedbacks feedbacks, Mocks mocks, CardStore store, QuestionBank bank, WordIndex words,
            InstantSource clock) {
        this.feedbacks = feedbacks;
        this.mocks = mocks;
        this.store = store;
        this.bank = bank;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(FeedbackGiven event) {
        add(feedbacks.require(event.feedbackId()));
    }

    /** Adds the cards of a feedback that waits in the backlog. */
    void addFromBacklog(UUID feedbackId) {
        if (store.removeFromBacklog(feedbackId)) add(feedbacks.require(feedbackId));
    }

    /** Replaces the feedback's cards that were never reviewed. */
    @EventListener
    void on(FeedbackChanged event) {
        store.deleteUnreviewedOf(event.feedbackId());
        add(feedbacks.require(event.feedbackId()));
    }

    private void add(Feedback feedback) {
        var cards = new ArrayList<NewCard>();
        var low = lowScores(feedback.assessment());
        if (!low.isEmpty()) {
            var interview = mocks.require(feedback.mockId()).interview();
            var chosen = new HashSet<UUID>();
            low.forEach((dimension, score) -> choose(interview, dimension, feedback.assessment(), chosen)
                    .forEach(question -> cards.add(card(feedback, question, dimension, score))));
        }
        for (var item : actionItems(feedback.assessment().actionItems())) cards.add(card(feedback, item));
        if (!cards.isEmpty()) store.insertMissing(cards);
    }

    /** If only the overall score is low, it counts as a low score in problem solving. */
    private static Map<Dimension, Integer> lowScores(Assessment scores) {
        var low = new EnumMap<Dimension, Integer>(Dimension.class);
        if (scores.problemSolving() <= LOW_SCORE) low.put(Dimension.PROBLEM_SOLVING, scores.problemSolving());
        if (scores.communication() <= LOW_SCORE) low.put(Dimension.COMMUNICATION, scores.communication());
        if (scores.technicalDepth() <= LOW_SCORE) low.put(Dimension.TECHNICAL_DEPTH, scores.technicalDepth());
        if (scores.codeQuality() <= LOW_SCORE) low.put(Dimension.CODE_QUALITY, scores.codeQuality());
        if (low.isEmpty() && scores.overall() <= LOW_SCORE) low.put(Dimension.PROBLEM_SOLVING, scores.overall());
        return low;
    }

    private List<Question> choose(
            InterviewDetails interview, Dimension dimension, Assessment assessment, HashSet<UUID> chosen) {
        var text = assessment.improvements() + " " + assessment.actionItems();
        var ofType = bank.all().stream()
                .filter(question -> question.interviewType() == interview.interviewType())
                .filter(question -> !chosen.contains(question.id()))
                .toList();
        var practising = ofType.stream().filter(question -> question.dimensions().contains(dimension)).toList();
        // Behavioural rounds, for instance, have no question on code quality.
        var pool = practising.isEmpty() ? ofType : practising;
        var best = pool.stream()
                .sorted(Comparator.comparingDouble(question -> -relevance(question, interview, text)))
                .limit(QUESTIONS_PER_DIMENSION)
                .toList();
        best.forEach(question -> chosen.add(question.id()));
        return best;
    }

    private double relevance(Question question, InterviewDetails interview, String text) {
        boolean wanted = interview.specificTopics().stream().anyMatch(question.topic()::equalsIgnoreCase);
        int levels = Math.abs(question.level().ordinal() - interview.experienceLevel().ordinal());
        return (wanted ? TOPIC_WEIGHT : 0) - levels * LEVEL_WEIGHT + words.relevance(question, text);
    }

    /** Splits the mentor's text into its lines and sentences. */
    static List<String> actionItems(String text) {
        return Arrays.stream(text.split("(?<=[.!?;])\\s+|\\n+"))
                .map(item -> item.replaceFirst("^(?:[-*•–]|\\d+[.)])\\s*", "").strip())
                .filter(item -> item.length() >= MIN_ITEM_LENGTH && item.length() <= MAX_ITEM_LENGTH)
                .distinct()
                .limit(MAX_ACTION_ITEMS)
                .toList();
    }

    private NewCard card(Feedback feedback, Question question, Dimension dimension, int score) {
        var reason = "%s scored %s %d of 5 and wrote: “%s”".formatted(
                feedback.mentor().name(), dimension.wire().replace('_', ' '), score,
                shortened(feedback.assessment().improvements()));
        return new NewCard(
                Ids.next(), feedback.mentee().id(), question.id(), question.prompt(), question.topic(),
                question.interviewType(), question.hints(), String.join("\n", question.outline()),
                CardSource.FEEDBACK, feedback.id(), reason, clock.instant());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_QUOTE_LENGTH ? text : text.substring(0, MAX_QUOTE_LENGTH).strip() + " …";
    }

    private NewCard card(Feedback feedback, String item) {
        var reason = feedback.mentor().name() + " gave you this to do.";
        return new NewCard(
                Ids.next(), feedback.mentee().id(), null, item, ACTION_ITEM_TOPIC, feedback.interviewType(), List.of(),
                feedback.assessment().improvements(), CardSource.FEEDBACK, feedback.id(), reason, clock.instant());
    }
}
