package com.codementee.aitools.documents;

import org.jspecify.annotations.Nullable;

/**
 * A page.
 *
 * @param picture a PNG of the page as a person sees it; null for formats without pages and for pages after the first
 *     few
 */
public record DocumentPage(int number, double width, double height, byte @Nullable [] picture) {}
