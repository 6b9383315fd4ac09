package com.codementee.practice.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.QuestionBank;
import com.codementee.support.ApiTest;
import org.junit.jupiter.api.Test;

class AnswerComparerTest extends ApiTest {

    private static final String OUTLINE = """
        Hash map from key to node and a doubly linked list by use
        get moves the node to the front; put updates or inserts and evicts the tail
        Capacity zero and updating an existing key are tested""";

    private static final String ANSWER = """
        I keep a dictionary that leads from each key to its node in a doubly linked list, ordered by last use.
        Reading moves the node to the head, and writing a new one removes the last node when the cache is full.
        It rains in Mumbai in July.""";

    private final AnswerComparer comparer = app.bean(AnswerComparer.class);

    @Test
    void quotesTheSentenceThatCoversAPoint() {
        var comparison = comparer.compare(ANSWER, OUTLINE);

        assertThat(comparison.covered()).hasSize(2)
                .allSatisfy(covered -> assertThat(ANSWER).contains(covered.quote()));
        assertThat(comparison.missed()).containsExactly("Capacity zero and updating an existing key are tested");
    }

    @Test
    void findsNothingInGibberish() {
        var comparison = comparer.compare("Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(5), OUTLINE);

        assertThat(comparison.covered()).isEmpty();
        assertThat(comparison.note()).isNotNull();
    }

    @Test
    void doesNotJudgeAFewWords() {
        var comparison = comparer.compare("fine", OUTLINE);

        assertThat(comparison.covered()).isEmpty();
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.note()).contains("at least 12 words");
    }

    /** Answers to other questions must not cover a question's points, or the comparison would praise any answer. */
    @Test
    void rarelyAcceptsAnAnswerToAnotherQuestion() {
        var bank = app.bean(QuestionBank.class).all();
        int points = 0;
        int wrong = 0;
        for (int i = 0; i < bank.size(); i += 12) {
            var other = bank.get((i + 97) % bank.size());
            var result = comparer.compare(String.join(". ", other.outline()), outline(bank.get(i)));
            points += bank.get(i).outline().size();
            wrong += result.covered().size();
        }
        assertThat((double) wrong / points).isLessThan(0.05);
    }

    private static String outline(Question question) {
        return String.join("\n", question.outline());
    }
}
