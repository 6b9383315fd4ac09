package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.Role;
import com.codementee.aitools.resume.SkillSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Dates, gaps and skills. */
final class CareerCriteria {

    /** In months: shorter gaps between two jobs are normal. */
    private static final int GAP = 6;

    private static final int ENOUGH_SKILLS = 8;

    private CareerCriteria() {}

    static Assessed dates(Subject subject) {
        var roles = subject.resume().roles();
        var findings = new ArrayList<Finding>();
        if (roles.isEmpty()) return Assessed.of(0.4, findings);
        double share = 1;
        for (var role : roles) {
            var quote = subject.document().lines().get(role.line() - 1).text();
            if (role.dates() == null || role.dates().from() == null) {
                share -= 0.3;
                findings.add(new Finding(Severity.MEDIUM, quote, role.line(), "This job has no beginning or end.",
                        "Add both months, such as \"Jan 2022 – Mar 2024\"."));
            } else if (role.dates().from().month() == 0) {
                share -= 0.2;
                findings.add(new Finding(Severity.LOW, quote, role.line(),
                        "The dates have no months, so the job may have lasted two months or two years.",
                        "Add the months."));
            } else if (end(role, subject) < role.dates().from().months()) {
                share -= 0.3;
                findings.add(new Finding(Severity.HIGH, quote, role.line(), "This job ends before it begins.",
                        "Correct the dates."));
            }
        }
        share -= addGaps(subject, findings);
        return Assessed.of(share, findings);
    }

    private static double addGaps(Subject subject, List<Finding> findings) {
        double lost = 0;
        var dated = subject.resume().roles().stream()
                .filter(role -> role.dates() != null && role.dates().from() != null)
                .sorted(Comparator.comparingInt(role -> role.dates().from().months()))
                .toList();
        for (int i = 1; i < dated.size(); i++) {
            int gap = dated.get(i).dates().from().months() - end(dated.get(i - 1), subject);
            if (gap <= GAP) continue;
            lost += 0.2;
            var later = dated.get(i);
            findings.add(new Finding(Severity.LOW, subject.document().lines().get(later.line() - 1).text(),
                    later.line(), "There are " + gap + " months between this job and the one before.",
                    "Say in one line what you did in that time."));
        }
        return lost;
    }

    private static int end(Role role, Subject subject) {
        var to = role.dates().to();
        if (to == null) return subject.today().getYear() * 12 + subject.today().getMonthValue() - 1;
        return to.month() == 0 ? to.months() + 11 : to.months();
    }

    static Assessed skills(Subject subject) {
        var skills = subject.resume().skills();
        var findings = new ArrayList<Finding>();
        if (skills.isEmpty()) {
            return Assessed.of(0, List.of(subject.aboutDocument(Severity.HIGH, "There is no list of skills.",
                    "Add a section \"Skills\" with the tools and languages that you can be asked about.")));
        }
        var shown = SkillSet.namedIn(String.join("\n", subject.resume().bullets().stream()
                .map(bullet -> bullet.text()).toList()));
        var known = skills.stream().filter(SkillSet::isKnown).toList();
        var unproven = known.stream().filter(skill -> !shown.contains(skill)).toList();
        if (unproven.size() > known.size() / 2) {
            int line = subject.lineOf(unproven.getFirst());
            findings.add(new Finding(Severity.LOW, subject.document().lines().get(line - 1).text(), line,
                    "No bullet shows these skills: " + String.join(", ", unproven.stream().limit(6).toList()) + ".",
                    "Name them where you used them, or leave out what you would not like to be asked about."));
        }
        double breadth = Math.min(1, (double) skills.size() / ENOUGH_SKILLS);
        double proof = known.isEmpty() ? 0 : 1 - (double) unproven.size() / known.size();
        return Assessed.of(0.6 * breadth + 0.4 * Math.min(1, proof * 2), findings);
    }
}
