package com.codementee.aitools.analysis;

import com.codementee.platform.json.WireEnum;

/** How much a finding matters. */
public enum Severity implements WireEnum {
    HIGH,
    MEDIUM,
    LOW
}
