package com.codementee.aitools.vocabulary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the titles of resume sections by their words. */
public final class SectionTitles {

    private static final int MAX_LENGTH = 45;

    private static final Map<SectionKind, List<String>> TITLES = Map.ofEntries(
            Map.entry(SectionKind.SUMMARY, List.of(
                    "summary", "professional summary", "career summary", "executive summary", "profile", "about",
                    "about me", "objective", "career objective", "professional profile", "personal statement",
                    "summary of qualifications", "profile summary", "career profile", "overview", "highlights",
                    "who i am")),
            Map.entry(SectionKind.EXPERIENCE, List.of(
                    "experience", "work experience", "professional experience", "employment", "employment history",
                    "work history", "career history", "experience summary", "industry experience",
                    "relevant experience", "internships", "internship", "internship experience", "work",
                    "professional background", "professional history", "experience and internships",
                    "work experience and internships", "career", "research experience", "teaching experience",
                    "positions held", "where i ve worked", "where i have worked")),
            Map.entry(SectionKind.EDUCATION, List.of(
                    "education", "academic background", "academics", "academic qualifications",
                    "educational qualifications", "education and training", "qualifications", "academic profile",
                    "educational background", "academic details", "scholastic record", "education details",
                    "education qualification", "academic qualification", "educational qualification", "studies")),
            Map.entry(SectionKind.SKILLS, List.of(
                    "skills", "technical skills", "key skills", "core skills", "skills summary", "technologies",
                    "technical proficiency", "tech stack", "core competencies", "competencies", "skill set",
                    "skills and tools", "tools and technologies", "technical expertise", "areas of expertise",
                    "expertise", "skills and technologies", "it skills", "programming skills", "technical stack",
                    "technical summary", "skillset", "skills and expertise", "technical skills and tools",
                    "computer skills", "software skills", "professional skills")),
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
            Map.entry(SectionKind.CONTACT, List.of(
                    "contact", "contact details", "contact information", "contact me", "get in touch", "reach me")),
            Map.entry(SectionKind.PERSONAL, List.of(
                    "personal details", "personal information", "personal profile", "declaration", "hobbies",
                    "interests", "hobbies and interests", "strengths", "references", "extracurricular activities",
                    "extra curricular activities", "activities", "volunteering", "volunteer experience",
                    "volunteer work", "positions of responsibility", "leadership", "leadership and activities",
                    "co curricular activities", "additional information", "other", "place")));

    private static final Map<SectionKind, Pattern> WORDS = Map.ofEntries(
            word(SectionKind.SUMMARY, "summary|profile|objective|about|highlights|statement"),
            word(SectionKind.EXPERIENCE, "experience|employment|worked|career|positions?|work"),
            word(SectionKind.EDUCATION, "education|educational|studied|studies|academics?|qualifications?|degrees?"),
            word(SectionKind.SKILLS,
                    "skills?|technolog(?:y|ies)|tools?|toolbox|toolkit|software|proficienc(?:y|ies)"
                            + "|competenc(?:y|ies)|expertise|know|stack"),
            word(SectionKind.PROJECTS, "projects?|portfolio"),
            word(SectionKind.CERTIFICATIONS, "certificat(?:es?|ions?)|courses?|licen[cs]es?"),
            word(SectionKind.ACHIEVEMENTS, "awards?|achievements?|honou?rs?|recognition"),
            word(SectionKind.PUBLICATIONS, "publications?|papers?|talks?|patents?"),
            word(SectionKind.LANGUAGES, "languages?"),
            word(SectionKind.CONTACT, "contact|touch|reach"),
            word(SectionKind.PERSONAL, "interests?|hobbies|references|volunteering|declaration|strengths"));

    private static final Map<String, SectionKind> BY_TITLE = byTitle();

    private SectionTitles() {}

    /** Returns whether the text is a title and nothing else. */
    public static boolean isTitle(String text) {
        return kindOf(text).isPresent();
    }

    /** Returns the kind of the section with this title; empty if the text is not a known title. */
    public static Optional<SectionKind> kindOf(String text) {
        if (text.length() > MAX_LENGTH) return Optional.empty();
        var title = normalize(text);
        var kind = BY_TITLE.get(title);
        return kind != null ? Optional.of(kind) : ofCompound(title);
    }

    /** "Talks and publications" has the kind of its first part, if each part is a title. */
    private static Optional<SectionKind> ofCompound(String title) {
        var kinds = Arrays.stream(title.split(" and ")).map(BY_TITLE::get).toList();
        boolean known = kinds.size() > 1 && !kinds.contains(null);
        return known ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** The kind that a word of the text suggests. Only for text that looks like a title. */
    public static Optional<SectionKind> kindByWord(String text) {
        var title = normalize(text);
        return WORDS.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().matcher(title)))
                .filter(entry -> entry.getValue().find())
                .min(Comparator.comparingInt(entry -> entry.getValue().start()))
                .map(Map.Entry::getKey);
    }

    private static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[&/+]", " and ")
                .replaceAll("[^a-z ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map.Entry<SectionKind, Pattern> word(SectionKind kind, String words) {
        return Map.entry(kind, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    private static Map<String, SectionKind> byTitle() {
        var kinds = new HashMap<String, SectionKind>();
        TITLES.forEach((kind, titles) -> titles.forEach(title -> kinds.put(title, kind)));
        return Map.copyOf(kinds);
    }
}
