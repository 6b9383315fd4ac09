package com.codementee.aitools.engine;

import com.codementee.platform.settings.LlmSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the language model if one is configured. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @ConditionalOnBean(LlmSettings.class)
    LanguageModel languageModel(LlmSettings settings) {
        return new OpenAiLanguageModel(settings);
    }
}
