package com.codementee.billing;

import com.codementee.platform.http.Wire;

/** What a plan's units are for. */
public enum UnitKind implements Wire {
    MOCK_INTERVIEWS,
    RESUME_REVIEWS,
    AI_TOOLS
}
