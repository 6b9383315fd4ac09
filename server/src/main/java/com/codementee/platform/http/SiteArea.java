package com.codementee.platform.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The part of the site that a request asks for. Limits, tokens, origins and headers all decide by this and not by the path
 * as it was spelled, so that no spelling of an address passes one of them and still reaches what they protect.
 */
public enum SiteArea {
    API,
    API_DOCS,
    CHECKOUT,
    PASSWORD_RESET,
    PAGES;

    private static final String ATTRIBUTE = SiteArea.class.getName();

    public static SiteArea of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SiteArea known) return known;
        var area = of(RequestPaths.meaning(request.getRequestURI()));
        request.setAttribute(ATTRIBUTE, area);
        return area;
    }

    private static SiteArea of(String path) {
        if (isOrIsUnder(path, "/api/docs")) return API_DOCS;
        if (isOrIsUnder(path, "/api")) return API;
        if (path.startsWith("/pay/")) return CHECKOUT;
        return path.startsWith("/reset-password") ? PASSWORD_RESET : PAGES;
    }

    private static boolean isOrIsUnder(String path, String top) {
        return path.startsWith(top) && (path.length() == top.length() || path.charAt(top.length()) == '/');
    }

    public boolean isApi() {
        return this == API || this == API_DOCS;
    }
}
