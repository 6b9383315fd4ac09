package com.codementee.aitools.analysis;

import com.codementee.aitools.documents.DocumentFormat;
import com.codementee.aitools.vocabulary.SectionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Structure, contact, length and formatting. */
final class FormCriteria {

    private static final int MIN_WORDS = 180;
    private static final int MAX_WORDS = 1_000;
    private static final int MAX_PAGES = 2;

    private FormCriteria() {}

    static CriterionResult structure(AnalysisInput subject) {
        Map<SectionKind, String> wanted = new LinkedHashMap<>();
        wanted.put(SectionKind.EXPERIENCE, "Work experience");
        wanted.put(SectionKind.EDUCATION, "Education");
        wanted.put(SectionKind.SKILLS, "Skills");
        var findings = new ArrayList<Finding>();
        double share = 1;
        var resume = subject.resume();
        for (var section : wanted.entrySet()) {
            boolean student = section.getKey() == SectionKind.EXPERIENCE && resume.has(SectionKind.PROJECTS);
            if (resume.has(section.getKey()) || student) continue;
            share -= 0.33;
            findings.add(subject.aboutDocument(Severity.HIGH,
                    "There is no section that a program recognises as \"" + section.getValue() + "\".",
                    "Add a section with the title \"" + section.getValue() + "\"."));
        }
        if (resume.name() == null) {
            share -= 0.2;
            findings.add(subject.aboutDocument(Severity.MEDIUM, "We couldn't find your name at the top.",
                    "Put your name on its own on the first line."));
        }
        if (resume.roles().isEmpty() && resume.has(SectionKind.EXPERIENCE)) {
            share -= 0.3;
            findings.add(subject.aboutDocument(Severity.HIGH,
                    "We couldn't find a job with dates in your experience section.",
                    "Write each job as title, organisation and dates such as \"Jan 2022 – Present\"."));
        }
        return CriterionResult.of(share, findings);
    }

    static CriterionResult contact(AnalysisInput subject) {
        var contact = subject.resume().contact();
        var findings = new ArrayList<Finding>();
        double share = 0;
        if (contact.email() != null) share += 0.45;
        else findings.add(subject.aboutDocument(Severity.HIGH, "There is no email address.", "Add one at the top."));
        if (contact.phone() != null) share += 0.35;
        else findings.add(subject.aboutDocument(Severity.MEDIUM, "There is no phone number.",
                "Add one at the top, with the country code."));
        if (!contact.links().isEmpty()) share += 0.2;
        else findings.add(subject.aboutDocument(Severity.LOW, "There is no link to your work.",
                "Add your LinkedIn or GitHub address, as plain text."));
        return CriterionResult.of(share, findings);
    }

    static CriterionResult length(AnalysisInput subject) {
        var findings = new ArrayList<Finding>();
        int words = subject.words();
        double share = 1;
        if (words < MIN_WORDS) {
            share = (double) words / MIN_WORDS;
            findings.add(subject.aboutDocument(Severity.MEDIUM,
                    "The resume has only " + words + " words, which isn't much to go on.",
                    "Describe two to four results for each job or project."));
        }
        if (words > MAX_WORDS || subject.document().pages().size() > MAX_PAGES) {
            share = 0.5;
            findings.add(subject.aboutDocument(Severity.MEDIUM,
                    "The resume is longer than two pages, and readers skim what comes after.",
                    "Cut jobs older than ten years to one line each."));
        }
        return CriterionResult.of(share, findings);
    }

    static CriterionResult parsing(AnalysisInput subject) {
        var findings = new ArrayList<Finding>();
        double share = 1;
        var hidden = subject.document().hiddenText();
        if (!hidden.isEmpty()) {
            share -= 0.6;
            findings.add(subject.aboutDocument(Severity.HIGH,
                    "The document contains text that a person cannot see, in "
                            + (hidden.size() == 1 ? "one place." : hidden.size() + " places."),
                    "Remove it: hiring systems show it to recruiters, who may see it as cheating. It was not scored."));
        }
        for (var section : subject.resume().sections()) {
            if (section.kind() != SectionKind.OTHER) continue;
            share -= 0.15;
            findings.add(new Finding(Severity.LOW, section.name(), section.line(),
                    "Hiring systems may not recognise this heading.",
                    "Use a usual title, such as Experience, Projects or Skills."));
        }
        for (var role : subject.resume().roles()) {
            if (role.organisation() != null && role.title() != null) continue;
            share -= 0.15;
            var line = subject.document().lines().get(role.line() - 1);
            findings.add(new Finding(Severity.MEDIUM, line.text(), role.line(),
                    "We couldn't read the " + (role.title() == null ? "title" : "organisation") + " of this job.",
                    "Put title and organisation on one line, separated by a comma, with the dates at the end."));
        }
        boolean columns = subject.document().format() == DocumentFormat.PDF && hasColumns(subject);
        if (columns) {
            share -= 0.2;
            findings.add(subject.aboutDocument(Severity.LOW, "The page has columns, which some hiring systems mix up.",
                    "Keep a single-column version for online applications."));
        }
        return CriterionResult.of(share, findings);
    }

    /** In reading order, the position moves up only where a second column begins. */
    private static boolean hasColumns(AnalysisInput subject) {
        var lines = subject.document().lines();
        for (int i = 1; i < lines.size(); i++) {
            boolean samePage = lines.get(i).page() == lines.get(i - 1).page();
            if (samePage && lines.get(i).box().y() < lines.get(i - 1).box().y() - 60) return true;
        }
        return false;
    }
}
