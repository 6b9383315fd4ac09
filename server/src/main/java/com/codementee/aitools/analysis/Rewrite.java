package com.codementee.aitools.analysis;

/**
 * A better version of one of the person's own bullets. It contains no number, name or skill that the bullet lacks;
 * what is missing is asked for in square brackets.
 */
public record Rewrite(String before, String after, String why) {}
