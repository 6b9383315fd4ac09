package com.codementee.aitools.tool;

import com.codementee.aitools.resume.Contact;
import com.codementee.aitools.resume.Resume;
import com.codementee.aitools.resume.ResumeLine;
import com.codementee.aitools.resume.Role;
import com.codementee.aitools.vocabulary.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser sees. */
record ParsedFields(
        @Nullable String name, Contact contact, List<ParsedSection> sections, List<ParsedRole> roles,
        List<String> skills) {

    record ParsedSection(String name, List<String> lines) {}

    /** @param to {@code present} for a current job */
    record ParsedRole(
            @Nullable String title, @Nullable String organisation, @Nullable String from, @Nullable String to,
            List<String> bullets) {}

    static ParsedFields of(Resume resume) {
        return new ParsedFields(
                resume.name(), resume.contact(),
                resume.sections().stream()
                        .map(section -> new ParsedSection(section.name(), texts(section.lines())))
                        .toList(),
                resume.roles().stream().map(ParsedFields::role).toList(),
                resume.skills());
    }

    private static ParsedRole role(Role role) {
        var dates = role.dates();
        var from = dates == null || dates.from() == null ? null : dates.from().toString();
        var to = dates == null ? null : dates.end(DateRange.PRESENT);
        return new ParsedRole(role.title(), role.organisation(), from, to, texts(role.bullets()));
    }

    private static List<String> texts(List<ResumeLine> lines) {
        return lines.stream().map(ResumeLine::text).toList();
    }
}
