package com.codementee.platform.http;

import java.io.IOException;

/** Thrown while reading a body that is longer than its route takes. */
class PayloadTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
