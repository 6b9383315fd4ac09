package com.codementee.aitools.analysis;

import com.codementee.platform.json.WireEnum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skills that the job names.
 *
 * @param basis what they come from; null if there was nothing to compare with
 * @param details how each matched one was found
 */
public record KeywordMatches(List<String> matched, List<String> missing, @Nullable String basis, List<Match> details) {

    /** How a keyword was found in the resume. */
    public enum How implements WireEnum {
        EXACT,
        ALIAS,
        MEANING
    }

    /** @param quote the line that shows it */
    public record Match(String keyword, How how, String quote, int line) {}

    static KeywordMatches none() {
        return new KeywordMatches(List.of(), List.of(), null, List.of());
    }
}
