package com.codementee.checkout;

import com.codementee.platform.errors.ErrorCode;

/** Why the booking that came with a paid order could not be made. */
record BookingProblem(ErrorCode code, String detail) {}
