package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.KnownSkills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scores the list of skills: how many there are, and how many of them the bullets show. */
final class SkillsCriterion {

    private static final int ENOUGH_SKILLS = 8;

    private SkillsCriterion() {}

    static CriterionResult score(AnalysisInput subject) {
        var skills = subject.resume().skills();
        var findings = new ArrayList<Finding>();
        if (skills.isEmpty()) {
            return CriterionResult.of(0, List.of(subject.aboutDocument(Severity.HIGH, "There is no list of skills.",
                    "Add a section \"Skills\" with the tools and languages that you can be asked about.")));
        }
        var shown = KnownSkills.namedIn(String.join("\n", subject.resume().bullets().stream()
                .map(bullet -> bullet.text()).toList()));
        var known = skills.stream().filter(KnownSkills::isKnown).toList();
        var unproven = known.stream().filter(skill -> !shown.contains(skill)).toList();
        if (unproven.size() > known.size() / 2) {
            int line = lineWithMost(unproven, subject);
            findings.add(new Finding(Severity.LOW, subject.document().lines().get(line - 1).text(), line,
                    "No bullet shows these skills: " + String.join(", ", unproven.stream().limit(6).toList()) + ".",
                    "Name them where you used them, or leave out what you would not like to be asked about."));
        }
        double breadth = Math.min(1, (double) skills.size() / ENOUGH_SKILLS);
        double proof = known.isEmpty() ? 0 : 1 - (double) unproven.size() / known.size();
        return CriterionResult.of(0.6 * breadth + 0.4 * Math.min(1, proof * 2), findings);
    }

    /** Returns the number of the line that names most of these skills. */
    private static int lineWithMost(List<String> skills, AnalysisInput subject) {
        var lines = subject.document().lines();
        return IntStream.rangeClosed(1, lines.size())
                .boxed()
                .max(Comparator.<Integer>comparingLong(number -> skills.stream()
                                .filter(KnownSkills.namedIn(lines.get(number - 1).text())::contains).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(1);
    }
}
