package com.codementee.platform.settings;

import java.util.List;

/**
 * The other hosts that this server trusts.
 *
 * @param trustedProxies IP addresses and CIDR ranges whose {@code X-Forwarded-For} is trusted
 * @param corsOrigins origins whose pages may call the API, in lower case
 */
public record TrustedHostSettings(List<String> trustedProxies, List<String> corsOrigins) {}
