package com.codementee.catalog;

import com.codementee.platform.json.WireEnum;

/** What kind of company it is. */
public enum CompanyCategory implements WireEnum {
    PRODUCT,
    UNICORN,
    STARTUP,
    SERVICE
}
