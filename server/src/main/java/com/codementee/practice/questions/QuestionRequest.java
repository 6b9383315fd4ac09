package com.codementee.practice.questions;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a person asks for.
 *
 * @param topics topics of the catalogue or any words; may be empty
 */
public record QuestionRequest(
        InterviewType interviewType, ExperienceLevel level, List<String> topics, @Nullable String company, int count) {}
