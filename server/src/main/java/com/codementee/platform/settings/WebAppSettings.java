package com.codementee.platform.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which web app to serve.
 *
 * @param directory the build of the web app; null to serve the API alone
 * @param apiUrl the API that the web app calls; null for this server
 */
public record WebAppSettings(@Nullable Path directory, @Nullable String apiUrl) {}
