package com.codementee.aitools.analysis;

/** Something that could not be judged, and why. */
public record NotAssessed(String what, String why) {}
