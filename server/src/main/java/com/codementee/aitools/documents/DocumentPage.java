package com.codementee.aitools.documents;

import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param picture a PNG of what a person sees; null for formats without pages and for pages after the first few
 */
public record DocumentPage(int number, double width, double height, byte @Nullable [] picture) {}
