package com.codementee.platform.settings;

import java.beans.Introspector;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SingletonBeanRegistry;

/**
 * All settings, parsed and checked before anything starts. Each part becomes its own bean, so a class sees only the
 * part that it injects; this record is not a bean. Section 4 of the contract defines each variable.
 *
 * <p>{@link SettingsReader} parses the variables; {@link SettingsRules} rejects combinations that a mode does not
 * allow.
 *
 * @param zone the zone of the platform's calendar days, for example of bookable slots
 * @param razorpay null if no keys are set; then demo mode uses its sandbox
 * @param llm null if no language model is configured
 */
public record Settings(
        DeploymentMode mode,
        ZoneId zone,
        ServerSettings server,
        DatabaseSettings database,
        TokenSettings tokens,
        TrustedHostSettings network,
        RateLimitSettings rateLimits,
        @Nullable RazorpaySettings razorpay,
        MailSettings mail,
        SellerSettings seller,
        @Nullable LlmSettings llm,
        WebAppSettings webApp) {

    /**
     * Reads the settings from an environment.
     *
     * @throws InvalidSettingException if a setting is missing, malformed or dangerous
     */
    public static Settings from(Map<String, String> environment) {
        var settings = new SettingsReader(environment).read();
        SettingsRules.check(settings);
        return settings;
    }

    /** Registers each part as a bean named after its type: {@code serverSettings}, {@code deploymentMode}. */
    public void registerIn(SingletonBeanRegistry beans) {
        register(beans, mode, DeploymentMode.class);
        register(beans, zone, ZoneId.class);
        register(beans, server, ServerSettings.class);
        register(beans, database, DatabaseSettings.class);
        register(beans, database.retention(), RetentionSettings.class);
        register(beans, tokens, TokenSettings.class);
        register(beans, network, TrustedHostSettings.class);
        register(beans, rateLimits, RateLimitSettings.class);
        if (razorpay != null) register(beans, razorpay, RazorpaySettings.class);
        register(beans, mail, MailSettings.class);
        register(beans, seller, SellerSettings.class);
        if (llm != null) register(beans, llm, LlmSettings.class);
        register(beans, webApp, WebAppSettings.class);
    }

    private static <T> void register(SingletonBeanRegistry beans, T part, Class<T> type) {
        beans.registerSingleton(Introspector.decapitalize(type.getSimpleName()), part);
    }

    @Override
    public String toString() {
        return "Settings[" + mode + "]";
    }
}
