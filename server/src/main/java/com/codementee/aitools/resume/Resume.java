package com.codementee.aitools.resume;

import com.codementee.aitools.vocabulary.SectionKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program can extract from a resume. */
public record Resume(
        @Nullable String name, Contact contact, List<Section> sections, List<Role> roles, List<String> skills) {

    private static final List<SectionKind> CORE =
            List.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS, SectionKind.PROJECTS);

    /** Whether this is a resume at all: it has several typical sections, or one section and contact details. */
    public boolean isPlausible() {
        long core = CORE.stream().filter(this::has).count();
        return core >= 2 || core == 1 && (contact.email() != null || contact.phone() != null);
    }

    public boolean has(SectionKind kind) {
        return sections.stream().anyMatch(section -> section.kind() == kind);
    }

    /** Returns the bullets of all roles and projects. */
    public List<ResumeLine> bullets() {
        var ofProjects = sections.stream()
                .filter(section -> section.kind() == SectionKind.PROJECTS)
                .flatMap(section -> section.lines().stream().filter(ResumeLine::bullet));
        return Stream.concat(roles.stream().flatMap(role -> role.bullets().stream()), ofProjects).toList();
    }
}
