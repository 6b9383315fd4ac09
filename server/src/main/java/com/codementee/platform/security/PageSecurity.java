package com.codementee.platform.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Security headers of some pages that differ from those of all other pages. The module that owns the pages supplies
 * one as a bean.
 *
 * @param pathPrefix the beginning of the pages' paths
 * @param sources directives of the content security policy and the sources to add to each
 * @param payments whether these pages run a checkout: they may use payment APIs, and their pop-ups may report back
 * @param referrerPolicy the {@code Referrer-Policy} in place of the default; null keeps the default
 */
public record PageSecurity(
        String pathPrefix, Map<String, String> sources, boolean payments, @Nullable String referrerPolicy) {}
