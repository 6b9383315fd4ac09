package com.codementee.aitools.vocabulary;

import com.codementee.platform.json.WireEnum;

/** The kinds of sections that resumes have. */
public enum SectionKind implements WireEnum {
    SUMMARY,
    EXPERIENCE,
    EDUCATION,
    SKILLS,
    PROJECTS,
    CERTIFICATIONS,
    ACHIEVEMENTS,
    PUBLICATIONS,
    LANGUAGES,
    CONTACT,
    /** Hobbies, references, a declaration, activities. */
    PERSONAL,
    OTHER
}
