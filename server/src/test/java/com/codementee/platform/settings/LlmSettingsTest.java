package com.codementee.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "LLM_BASE_URL", "https://api.llm.example/v1/", "LLM_API_KEY", "sk-1234567890", "LLM_MODEL", "small-1");

    private static LlmSettings read(DeploymentMode mode, Map<String, String> environment) {
        return new LlmSettingsReader(environment).read(mode);
    }

    @Test
    void isNullIfNothingIsSet() {
        assertThat(read(DeploymentMode.PRODUCTION, Map.of())).isNull();
    }

    @Test
    void hidesTheKey() {
        var settings = read(DeploymentMode.PRODUCTION, COMPLETE);

        assertThat(settings).isEqualTo(new LlmSettings("https://api.llm.example/v1", "sk-1234567890", "small-1"));
        assertThat(settings.toString()).doesNotContain("sk-1234567890");
    }

    @ParameterizedTest
    @CsvSource({"LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL"})
    void needsAllThreeOfARemoteApi(String variable) {
        var environment = new HashMap<>(COMPLETE);
        environment.remove(variable);

        assertThatThrownBy(() -> read(DeploymentMode.PRODUCTION, environment)).hasMessageStartingWith(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "LLM_BASE_URL, api.llm.example", "LLM_BASE_URL, http://api.llm.example/v1",
        "LLM_BASE_URL, https://user:word@api.llm.example/v1",
        "LLM_BASE_URL, https://codementee.example/__sandbox/llm/v1", "LLM_MODEL, two words",
        "LLM_API_KEY, two words",
    })
    void refusesMalformedAndDangerousValues(String variable, String value) {
        var environment = new HashMap<>(COMPLETE);
        environment.put(variable, value);

        assertThatThrownBy(() -> read(DeploymentMode.PRODUCTION, environment))
                .isInstanceOf(InvalidSettingException.class).hasMessageStartingWith(variable);
    }

    @Test
    void aServerOnThisMachineNeedsNoKeyAndNoTls() {
        var local = Map.of("LLM_BASE_URL", "http://localhost:11434/v1", "LLM_MODEL", "small-1");

        assertThat(read(DeploymentMode.PRODUCTION, local).apiKey()).isNull();
        assertThat(read(DeploymentMode.DEMO, local).apiKey()).isNull();
    }

    @Test
    void demoModeRefusesARealProvider() {
        assertThatThrownBy(() -> read(DeploymentMode.DEMO, COMPLETE)).hasMessageStartingWith("LLM_BASE_URL");
    }
}
