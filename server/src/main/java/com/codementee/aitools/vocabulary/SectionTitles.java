package com.codementee.aitools.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises the titles of resume sections by their words. */
public final class SectionTitles {

    private static final int MAX_LENGTH = 45;

    private static final Map<SectionKind, List<String>> TITLES = Map.ofEntries(
            Map.entry(SectionKind.SUMMARY, List.of(
                    "summary", "professional summary", "career summary", "executive summary", "profile", "about",
                    "about me", "objective", "career objective", "professional profile", "personal statement",
                    "summary of qualifications", "profile summary", "career profile", "overview")),
            Map.entry(SectionKind.EXPERIENCE, List.of(
                    "experience", "work experience", "professional experience", "employment", "employment history",
                    "work history", "career history", "experience summary", "industry experience",
                    "relevant experience", "internships", "internship", "internship experience", "work",
                    "professional background", "professional history", "experience and internships",
                    "work experience and internships", "career", "research experience", "teaching experience")),
            Map.entry(SectionKind.EDUCATION, List.of(
                    "education", "academic background", "academics", "academic qualifications",
                    "educational qualifications", "education and training", "qualifications", "academic profile",
                    "educational background", "academic details", "scholastic record", "education details",
                    "education qualification", "academic qualification", "educational qualification")),
            Map.entry(SectionKind.SKILLS, List.of(
                    "skills", "technical skills", "key skills", "core skills", "skills summary", "technologies",
                    "technical proficiency", "tech stack", "core competencies", "competencies", "skill set",
                    "skills and tools", "tools and technologies", "technical expertise", "areas of expertise",
                    "expertise", "skills and technologies", "it skills", "programming skills", "technical stack",
                    "technical summary", "skillset", "skills and expertise", "technical skills and tools")),
            Map.entry(SectionKind.PROJECTS, List.of(
                    "projects", "personal projects", "academic projects", "key projects", "selected projects",
                    "side projects", "project experience", "project work", "open source", "notable projects",
                    "projects undertaken", "projects and open source", "open source contributions")),
            Map.entry(SectionKind.CERTIFICATIONS, List.of(
                    "certifications", "certificates", "licenses and certifications", "certification",
                    "courses and certifications", "certifications and courses", "courses", "training",
                    "certifications and training", "coursework", "relevant coursework")),
            Map.entry(SectionKind.ACHIEVEMENTS, List.of(
                    "achievements", "awards", "honors", "honours", "awards and achievements", "accomplishments",
                    "honors and awards", "honours and awards", "awards and honors", "key achievements",
                    "awards and recognition", "scholastic achievements", "achievements and awards")),
            Map.entry(SectionKind.PUBLICATIONS, List.of(
                    "publications", "research", "papers", "patents", "publications and patents", "talks",
                    "selected publications", "conference talks")),
            Map.entry(SectionKind.LANGUAGES, List.of("languages", "languages known", "language skills", "language")),
            Map.entry(SectionKind.CONTACT, List.of("contact", "contact details", "contact information", "contact me")),
            Map.entry(SectionKind.PERSONAL, List.of(
                    "personal details", "personal information", "personal profile", "declaration", "hobbies",
                    "interests", "hobbies and interests", "strengths", "references", "extracurricular activities",
                    "extra curricular activities", "activities", "volunteering", "volunteer experience",
                    "volunteer work", "positions of responsibility", "leadership", "leadership and activities",
                    "co curricular activities", "additional information", "other")));

    private static final Map<String, SectionKind> BY_TITLE = byTitle();

    private SectionTitles() {}

    /** Returns whether the text is a title and nothing else. */
    public static boolean isTitle(String text) {
        return kindOf(text).isPresent();
    }

    /** Returns the kind of the section with this title; empty if the text is not a known title. */
    public static Optional<SectionKind> kindOf(String text) {
        if (text.length() > MAX_LENGTH) return Optional.empty();
        return Optional.ofNullable(BY_TITLE.get(normalize(text)));
    }

    private static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[&/+]", " and ")
                .replaceAll("[^a-z ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, SectionKind> byTitle() {
        var kinds = new HashMap<String, SectionKind>();
        TITLES.forEach((kind, titles) -> titles.forEach(title -> kinds.put(title, kind)));
        return Map.copyOf(kinds);
    }
}
