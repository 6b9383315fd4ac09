package com.codementee.aitools.resume;

import com.codementee.aitools.vocabulary.SectionKind;
import java.util.List;

/**
 * A section.
 *
 * @param name its title as written in the document
 * @param line the number of the title's line
 */
public record Section(SectionKind kind, String name, int line, List<ResumeLine> lines) {}
