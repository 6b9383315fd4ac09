package com.codementee.aitools.analysis;

/**
 * Something to do better.
 *
 * @param quote occurs in the document; {@link Analyser} drops a finding whose quote does not
 * @param line the number of the quote's line in the document, from 1
 */
public record Finding(Severity severity, String quote, int line, String message, String fix) {}
