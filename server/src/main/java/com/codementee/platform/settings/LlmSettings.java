package com.codementee.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * The language model that deepens what the built-in engine of the AI tools finds. There is no bean of this type if none
 * is configured.
 *
 * @param baseUrl of an OpenAI-compatible API, without {@code /chat/completions}
 * @param apiKey null for a server on this machine that needs none
 */
public record LlmSettings(String baseUrl, @Nullable String apiKey, String model) {

    @Override
    public String toString() {
        return "LlmSettings[" + baseUrl + ", " + model + "]";
    }
}
