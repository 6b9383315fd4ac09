package com.codementee.platform.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Security headers that some pages need instead of the defaults. The module that owns the pages supplies this as a
 * bean.
 *
 * @param pathPrefix the prefix of the pages' paths
 * @param sources the sources to add to each directive of the content security policy
 * @param payments whether these pages run a checkout, which may use payment APIs and whose pop-ups may report back
 * @param referrerPolicy the {@code Referrer-Policy}; null keeps the default
 */
public record PageHeaderOverrides(
        String pathPrefix, Map<String, String> sources, boolean payments, @Nullable String referrerPolicy) {}
