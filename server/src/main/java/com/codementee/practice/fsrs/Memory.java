package com.codementee.practice.fsrs;

/**
 * The state of a card in a person's memory.
 *
 * @param stability days after which the person remembers the card with a probability of 90 %
 * @param difficulty from 1, easy, to 10
 */
public record Memory(double stability, double difficulty) {}
