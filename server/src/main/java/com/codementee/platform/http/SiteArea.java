package com.codementee.platform.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The part of the site that a request addresses. Rate limits, tokens, CORS and security headers all use it instead of
 * the raw path, so no spelling of a path can bypass one of them and still reach the route.
 */
public enum SiteArea {
    API,
    API_DOCS,
    PAGES;

    private static final String ATTRIBUTE = SiteArea.class.getName();

    public static SiteArea of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SiteArea known) return known;
        var area = of(RequestPaths.normalize(request.getRequestURI()));
        request.setAttribute(ATTRIBUTE, area);
        return area;
    }

    private static SiteArea of(String path) {
        if (isBelow(path, "/api/docs")) return API_DOCS;
        return isBelow(path, "/api") ? API : PAGES;
    }

    private static boolean isBelow(String path, String top) {
        return path.startsWith(top) && (path.length() == top.length() || path.charAt(top.length()) == '/');
    }

    public boolean isApi() {
        return this != PAGES;
    }
}
