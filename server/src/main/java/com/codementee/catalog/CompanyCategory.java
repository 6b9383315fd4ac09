package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** The kind of company. */
public enum CompanyCategory implements WireEnum {
    PRODUCT,
    UNICORN,
    STARTUP,
    SERVICE
}
