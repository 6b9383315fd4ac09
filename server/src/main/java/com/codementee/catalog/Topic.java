package com.codementee.catalog;

/** A topic that the booking form suggests for an interview type. Mentees may enter others. */
public record Topic(String name, InterviewType interviewType) {}
