package com.codementee.practice.cards;

import com.codementee.platform.db.Transactions;
import org.springframework.stereotype.Component;

/** Adds cards for the feedback in {@code practice_backlog}, which was given before there were cards. */
@Component
class FeedbackBackfill {

    /** Each run takes a second at most, so that a long backlog delays nothing else. */
    private static final int MAX_PER_RUN = 50;

    private final CardStore store;
    private final FeedbackCards cards;
    private final Transactions transactions;

    FeedbackBackfill(CardStore store, FeedbackCards cards, Transactions transactions) {
        this.store = store;
        this.cards = cards;
        this.transactions = transactions;
    }

    /** Adds the cards of some feedback, each in a transaction of its own, so that a crash repeats none. */
    void run() {
        for (var feedback : store.backlog(MAX_PER_RUN)) transactions.run(() -> cards.addFromBacklog(feedback));
    }
}
