package com.codementee.aitools.documents;

/**
 * A line that a person can see. Parts with a wide gap between them, such as a job and its dates, are separated by a
 * tab.
 *
 * @param page the number of the page, from 1
 * @param size the font size in points; 0 in plain text
 * @param headingStyle whether the document itself marks the line as a heading
 * @param listItem whether the document itself marks the line as an item of a list
 */
public record DocumentLine(
        int page, String text, Box box, double size, boolean bold, boolean headingStyle, boolean listItem) {}
