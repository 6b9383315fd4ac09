package com.codementee.platform.settings;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the {@code LLM_…} variables. */
record LlmSettingsReader(Map<String, String> environment) {

    private static final int MAX_MODEL = 100;

    /** Returns null if none is set: the AI tools then use the built-in engine alone. */
    @Nullable LlmSettings read(DeploymentMode mode) {
        var url = get("LLM_BASE_URL");
        var key = get("LLM_API_KEY");
        var model = get("LLM_MODEL");
        if (url == null && key == null && model == null) return null;
        if (url == null) throw missing("LLM_BASE_URL", "Set the URL of an OpenAI-compatible API that ends before"
                + " /chat/completions, like https://api.example/v1.");
        if (model == null) throw missing("LLM_MODEL", "Set the name of a model at LLM_BASE_URL.");
        var settings = new LlmSettings(SettingsReader.checkedUrl("LLM_BASE_URL", url), key, model);
        check(settings, mode);
        return settings;
    }

    private static void check(LlmSettings settings, DeploymentMode mode) {
        if (settings.model().length() > MAX_MODEL || !settings.model().matches("[!-~]+")) {
            throw new InvalidSettingException("LLM_MODEL is not the name of a model. Write it as the API lists it.");
        }
        var key = settings.apiKey();
        if (key != null && !key.matches("[!-~]+")) {
            throw new InvalidSettingException("LLM_API_KEY contains characters that no key has. Copy it again.");
        }
        boolean local = NetworkNames.isLoopback(URI.create(settings.baseUrl()).getHost());
        if (mode.isDemo() && !local) {
            throw new InvalidSettingException("LLM_BASE_URL is not on this machine, and demo mode calls no real"
                    + " provider. Set CODEMENTEE_MODE=production, or unset it.");
        }
        if (!mode.isDemo() && settings.baseUrl().contains("__sandbox")) {
            throw new InvalidSettingException(
                    "LLM_BASE_URL points to a sandbox, which production never uses. Set a real API, or unset it.");
        }
        if (local) return;
        if (!settings.baseUrl().startsWith("https://")) {
            throw new InvalidSettingException(
                    "LLM_BASE_URL has no TLS, which production requires. Write it with https://.");
        }
        if (key == null) throw missing("LLM_API_KEY", "Only a server on this machine may do without a key.");
    }

    private static InvalidSettingException missing(String variable, String cure) {
        return new InvalidSettingException(variable + " is not set, but another LLM variable is. " + cure);
    }

    private @Nullable String get(String variable) {
        var value = environment.get(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
