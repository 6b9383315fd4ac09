package com.codementee.aitools.engine;

/**
 * A language model that answers questions about data with JSON. Its answers may be wrong or follow instructions in the
 * data, so a caller checks each of them before it uses it, and goes on without the model if there is none.
 */
public interface LanguageModel {

    /** The model's name, as the provider lists it. */
    String name();

    /**
     * Asks once, and once more if the answer does not have the wanted form. Takes at most 20 seconds in all, so call it
     * outside of a transaction.
     *
     * @throws LanguageModelException if there is no usable answer
     */
    <T> T ask(Question<T> question);
}
