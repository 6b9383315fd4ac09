package com.codementee.scheduling;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.Versioned;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.UUID;

/** A meeting link in the pool. */
public record MeetLink(UUID id, String name, String link, Instant createdAt, Integer version) implements Versioned {

    /**
     * Returns the link if it is an https URL without credentials.
     *
     * @throws ApiException 422 naming the field otherwise
     */
    public static String requireHttps(String field, String link) {
        try {
            var uri = new URI(link);
            boolean https = "https".equalsIgnoreCase(uri.getScheme());
            if (https && uri.getHost() != null && uri.getUserInfo() == null) return link;
        } catch (URISyntaxException _) {
            // rejected below, like a URL with another scheme
        }
        throw ApiException.invalid(field, "must be an https:// URL");
    }
}
