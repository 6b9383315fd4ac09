package com.codementee.practice.questions;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import java.util.List;
import java.util.UUID;

/**
 * A question of the bank.
 *
 * @param id derived from the question's key, so it is the same in every installation
 * @param tests what an interviewer learns from the answer
 * @param dimensions the dimensions that it practises, most important first
 * @param outline the points of a good answer
 * @param companies companies that are publicly known for questions of this kind; may be empty
 */
public record Question(
        UUID id,
        InterviewType interviewType,
        String topic,
        ExperienceLevel level,
        String prompt,
        String tests,
        List<Dimension> dimensions,
        List<String> hints,
        List<String> outline,
        List<String> followUps,
        List<String> companies) {}
