package com.codementee.catalog;

/** Something to be asked about in a kind of interview. Mentees may type others. */
public record Topic(String name, InterviewType interviewType) {}
