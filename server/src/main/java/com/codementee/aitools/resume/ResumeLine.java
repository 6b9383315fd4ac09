package com.codementee.aitools.resume;

/**
 * A line or, for bullets that span several lines, all of them joined.
 *
 * @param number of its first line in the document, from 1
 */
public record ResumeLine(int number, String text, boolean bullet) {}
