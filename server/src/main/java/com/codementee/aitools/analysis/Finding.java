package com.codementee.aitools.analysis;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something to improve.
 *
 * @param quote occurs in the document; {@link Analyser} drops a finding whose quote does not
 * @param line the number of the quote's line in the document, from 1
 */
@Schema(name = "ResumeFinding")
public record Finding(Severity severity, String quote, int line, String message, String fix) {}
