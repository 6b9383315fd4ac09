package com.codementee.billing;

import com.codementee.platform.json.WireEnum;

/** The kinds of units that a plan contains. */
public enum UnitKind implements WireEnum {
    MOCK_INTERVIEWS,
    RESUME_REVIEWS,
    AI_TOOLS
}
