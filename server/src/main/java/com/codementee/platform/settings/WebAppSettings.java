package com.codementee.platform.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The web app to serve.
 *
 * @param directory the web app's build directory; null to serve only the API
 * @param apiUrl the API that the web app calls; null for this server's
 */
public record WebAppSettings(@Nullable Path directory, @Nullable String apiUrl) {}
