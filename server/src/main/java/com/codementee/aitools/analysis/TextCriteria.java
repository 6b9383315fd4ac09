package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.ResumeLine;
import com.codementee.aitools.resume.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Impact, verbs and tense of the bullets. */
final class TextCriteria {

    /** The maximum number of findings per criterion, so that the list stays readable. */
    private static final int MAX_FINDINGS = 4;

    /** A resume in which this share of the bullets has results reads as strong; nobody expects all of them. */
    private static final double EXPECTED_RESULTS = 0.7;

    /** Below this share, the bullets that begin otherwise are named. */
    private static final double ENOUGH_VERBS = 0.9;

    private TextCriteria() {}

    static CriterionResult impact(AnalysisInput subject) {
        var bullets = subject.resume().bullets();
        if (bullets.isEmpty()) return without(subject, "There are no bullets that describe your work.");
        double share = share(bullets, bullet -> Wording.hasResult(bullet.text())) / EXPECTED_RESULTS;
        // Three bullets are too few to show what somebody can do, however good they are.
        share *= Math.min(1, 0.4 + 0.12 * bullets.size());
        var findings = findings(bullets, bullet -> !Wording.hasResult(bullet.text()), bullet -> subject.finding(
                Severity.HIGH, bullet, "This says what you did, not what came of it.",
                "Add the result: by how much, for how many, how often, or how fast?"));
        return CriterionResult.of(share, findings);
    }

    static CriterionResult verbs(AnalysisInput subject) {
        var bullets = subject.resume().bullets();
        if (bullets.isEmpty()) return without(subject, "There are no bullets that begin with what you did.");
        double share = share(bullets, bullet -> Wording.isStrong(bullet.text()))
                - 0.5 * share(bullets, bullet -> Wording.isWeak(bullet.text()));
        var findings = findings(bullets, bullet -> Wording.isWeak(bullet.text()), bullet -> subject.finding(
                Severity.MEDIUM, bullet, "This begins with the duty, not with what you did.",
                "Begin with a verb: built, designed, reduced, led."));
        if (share < ENOUGH_VERBS) {
            findings = Stream.concat(findings.stream(), findings(bullets, TextCriteria::beginsWithoutVerb,
                    bullet -> subject.finding(Severity.LOW, bullet, "This does not begin with what you did.",
                            "Begin with a verb: built, designed, reduced, led.")).stream())
                    .limit(MAX_FINDINGS).toList();
        }
        return CriterionResult.of(share, findings);
    }

    private static boolean beginsWithoutVerb(ResumeLine bullet) {
        return !Wording.isStrong(bullet.text()) && !Wording.isWeak(bullet.text());
    }

    static CriterionResult writing(AnalysisInput subject) {
        var bullets = subject.resume().bullets();
        var findings = new ArrayList<Finding>(findings(
                bullets, bullet -> Wording.isFirstPerson(bullet.text()), bullet -> subject.finding(
                        Severity.LOW, bullet, "This speaks of \"I\" or \"my\".",
                        "Leave the pronoun out and begin with the verb.")));
        for (var role : subject.resume().roles()) {
            if (!isOver(role)) continue;
            findings.addAll(findings(role.bullets(), bullet -> Wording.isPresentTense(bullet.text()),
                    bullet -> subject.finding(Severity.LOW, bullet, "This job is over, but the text is in the present.",
                            "Write it in the past tense.")));
        }
        double wrong = bullets.isEmpty() ? 0.5 : (double) findings.size() / bullets.size();
        return CriterionResult.of(1 - wrong, findings.stream().limit(MAX_FINDINGS).toList());
    }

    private static boolean isOver(Role role) {
        return role.dates() != null && !role.dates().isCurrent();
    }

    private static double share(List<ResumeLine> bullets, Predicate<ResumeLine> condition) {
        return (double) bullets.stream().filter(condition).count() / bullets.size();
    }

    private static List<Finding> findings(
            List<ResumeLine> bullets, Predicate<ResumeLine> condition,
            Function<ResumeLine, Finding> finding) {
        return bullets.stream().filter(condition).limit(MAX_FINDINGS).map(finding).toList();
    }

    private static CriterionResult without(AnalysisInput subject, String message) {
        return CriterionResult.of(0.1, List.of(subject.aboutDocument(Severity.HIGH, message,
                "Write two to four bullets for each job, each with a verb and a result.")));
    }
}
