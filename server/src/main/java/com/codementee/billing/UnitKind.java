package com.codementee.billing;

import com.codementee.platform.json.WireEnum;

/** What a plan's units are for. */
public enum UnitKind implements WireEnum {
    MOCK_INTERVIEWS,
    RESUME_REVIEWS,
    AI_TOOLS
}
