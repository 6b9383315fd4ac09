package com.codementee.platform.security;

import com.codementee.platform.access.Tier;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;

/**
 * The page on which mentees buy a plan, and the error that refers to it. The module that sells plans supplies it as a
 * bean.
 */
public record TierUpgrade(String url) {

    /** Returns 403 TIER_UPGRADE_REQUIRED for a person of this tier. */
    public ApiException upgradeRequired(Tier current) {
        return new ApiException(ErrorCode.TIER_UPGRADE_REQUIRED, "This needs a paid plan. Choose a plan to continue.")
                .withDetails(ApiException.Details.upgrade(url, Tier.ACTIVE, current))
                .withHeader("X-Upgrade-URL", url);
    }
}
