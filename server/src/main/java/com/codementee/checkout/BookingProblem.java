package com.codementee.checkout;

import com.codementee.platform.errors.ErrorCode;

/** The reason why the booking of a paid order could not be created. */
record BookingProblem(ErrorCode code, String detail) {}
