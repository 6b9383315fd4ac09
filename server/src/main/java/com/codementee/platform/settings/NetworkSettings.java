package com.codementee.platform.settings;

import java.util.List;

/**
 * Which other hosts this server trusts.
 *
 * @param trustedProxies addresses and CIDR ranges whose {@code X-Forwarded-For} is believed
 * @param corsOrigins origins whose pages may call the API, in lower case
 */
public record NetworkSettings(List<String> trustedProxies, List<String> corsOrigins) {}
