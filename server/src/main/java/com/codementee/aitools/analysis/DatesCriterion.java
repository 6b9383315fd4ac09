package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.Role;
import com.codementee.aitools.vocabulary.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Scores the dates of the jobs and the gaps between them. */
final class DatesCriterion {

    /** In months: shorter gaps between two jobs are normal. */
    private static final int GAP = 6;

    /** Title, organisation, place and dates on a line each. */
    private static final int MAX_HEADER_LINES = 4;

    private static final Pattern INTERNSHIP = Pattern.compile("(?i)\\b(?:intern|internship|trainee|apprentice)\\b");

    private DatesCriterion() {}

    static CriterionResult score(AnalysisInput subject) {
        var roles = subject.resume().roles();
        var findings = new ArrayList<Finding>();
        if (roles.isEmpty()) return CriterionResult.of(0.4, findings);
        double share = 1;
        for (var role : roles) {
            if (role.dates() == null || role.dates().from() == null) {
                share -= 0.3;
                findings.add(aboutDates(role, subject, Severity.MEDIUM, "This job has no start or end date.",
                        "Add both months, such as \"Jan 2022 – Mar 2024\"."));
            } else if (role.dates().from().month() == 0) {
                share -= 0.2;
                findings.add(aboutDates(role, subject, Severity.LOW,
                        "The dates have no months, so the job may have lasted two months or two years.",
                        "Add the months."));
            } else if (end(role, subject) < role.dates().from().months()) {
                share -= 0.3;
                findings.add(aboutDates(role, subject, Severity.HIGH, "This job ends before it begins.",
                        "Correct the dates."));
            }
        }
        share -= addGaps(subject, findings);
        return CriterionResult.of(share, findings);
    }

    private static double addGaps(AnalysisInput subject, List<Finding> findings) {
        double lost = 0;
        var dated = subject.resume().roles().stream()
                .filter(role -> role.dates() != null && role.dates().from() != null)
                .sorted(Comparator.comparingInt(role -> role.dates().from().months()))
                .toList();
        for (int i = 1; i < dated.size(); i++) {
            int gap = dated.get(i).dates().from().months() - end(dated.get(i - 1), subject);
            if (gap <= GAP || isInternship(dated.get(i - 1))) continue;
            lost += 0.2;
            findings.add(aboutDates(dated.get(i), subject, Severity.LOW,
                    "There are " + gap + " months between this job and the one before.",
                    "Say in one line what you did in that time."));
        }
        return lost;
    }

    /** After an internship most people study. */
    private static boolean isInternship(Role role) {
        return role.title() != null && INTERNSHIP.matcher(role.title()).find();
    }

    /** Quotes the line with the dates, which may be below the one with the title. */
    private static Finding aboutDates(Role role, AnalysisInput subject, Severity severity, String message, String fix) {
        var lines = subject.document().lines();
        int last = Math.min(lines.size(), role.line() + MAX_HEADER_LINES - 1);
        int line = IntStream.rangeClosed(role.line(), last)
                .filter(number -> Dates.first(lines.get(number - 1).text()).isPresent())
                .findFirst()
                .orElse(role.line());
        return new Finding(severity, lines.get(line - 1).text(), line, message, fix);
    }

    private static int end(Role role, AnalysisInput subject) {
        var to = role.dates().to();
        if (to == null) return subject.today().getYear() * 12 + subject.today().getMonthValue() - 1;
        return to.month() == 0 ? to.months() + 11 : to.months();
    }
}
