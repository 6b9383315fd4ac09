package com.codementee.catalog;

import com.codementee.platform.http.Wire;

/** What kind of company it is. */
public enum CompanyCategory implements Wire {
    PRODUCT,
    UNICORN,
    STARTUP,
    SERVICE
}
