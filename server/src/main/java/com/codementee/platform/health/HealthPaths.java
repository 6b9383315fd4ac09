package com.codementee.platform.health;

import java.util.Set;

/** The paths of the health checks, which reserve connections may call. */
public final class HealthPaths {

    static final String API = "/api/health";
    static final String PUBLIC_API = "/api/public/health";
    static final String ROOT = "/health";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    public static final Set<String> ALL = Set.of(API, PUBLIC_API, ROOT, LIVE, READY);

    private HealthPaths() {}
}
