package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The kind of a company. */
public enum CompanyCategory implements WireEnum {
    PRODUCT,
    UNICORN,
    STARTUP,
    SERVICE
}
