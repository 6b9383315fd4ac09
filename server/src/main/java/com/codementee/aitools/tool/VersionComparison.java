package com.codementee.aitools.tool;

import com.codementee.aitools.analysis.Analysis;
import com.codementee.aitools.analysis.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What changed since the person's previous analysis.
 *
 * @param resolved earlier findings that are gone
 * @param open earlier findings that still apply
 */
record VersionComparison(UUID previousId, int previousScore, List<String> resolved, List<String> open) {

    private static final int MAX_ENTRIES = 10;

    /** Compares by the message and the quoted text, so a moved line is the same finding. */
    static VersionComparison of(JsonNode previous, Analysis now) {
        var today = new HashSet<String>();
        now.sections().forEach(section -> section.findings().forEach(finding -> today.add(key(finding))));
        var resolved = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var section : previous.path("sections")) {
            for (var finding : section.path("findings")) {
                var message = finding.path("message").asString("");
                var quote = finding.path("quote").asString("");
                (today.contains(message + quote) ? open : resolved).add(message + " \u201C" + quote + "\u201D");
            }
        }
        return new VersionComparison(
                UUID.fromString(previous.path("id").asString()), previous.path("overall_score").asInt(),
                resolved.stream().limit(MAX_ENTRIES).toList(), open.stream().limit(MAX_ENTRIES).toList());
    }

    private static String key(Finding finding) {
        return finding.message() + finding.quote();
    }
}
