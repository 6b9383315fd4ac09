package com.codementee.aitools.resume;

import com.codementee.aitools.vocabulary.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job, with its bullets. What could not be read is null. */
public record Role(
        int line, @Nullable String title, @Nullable String organisation, @Nullable DateRange dates,
        List<ResumeLine> bullets) {}
